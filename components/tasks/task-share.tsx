import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { CopyButton, PrintButton } from '@/components/ui/page-buttons'

/** The page on paper and in somebody else's hands. The address is there to read where no script runs. */
export function TaskShare({ address, locale }: { address: string; locale: Locale }) {
  const t = wordsOf(locale, 'tasks')
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <PrintButton icon={<Icon name="printer" />}>{t('common:do.print')}</PrintButton>
        <span className="text-small text-ink-soft">{t('page.printCard')}</span>
      </div>
      <div className="mt-4">
        <Details icon="share-2" summary={t('page.share')}>
          <p>{t('page.shareText')}</p>
          <p className="mt-2 font-medium break-all select-all">{address}</p>
          <CopyButton text={address} done={t('page.copied')} icon={<Icon name="copy" />}>
            {t('page.copy')}
          </CopyButton>
        </Details>
      </div>
    </div>
  )
}
