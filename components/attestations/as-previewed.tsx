import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/**
 * Only what was seen can be signed: with ticks other than those the page came with, the preview comes first.
 * The browser knows them, so it needs no script. Inside something that is a `group/preview`.
 */
export function AsPreviewed({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = wordsOf(locale, 'attestations')
  return (
    <div>
      <div className="group-has-[input:checked:not(:default),input:default:not(:checked)]/preview:hidden">
        {children}
      </div>
      <div
        role="status"
        className="hidden group-has-[input:checked:not(:default),input:default:not(:checked)]/preview:block"
      >
        <Banner tone="warn">
          {t('preview.changed')} <TextLink href="#confirmations">{t('preview.toChoices')}</TextLink>
        </Banner>
      </div>
    </div>
  )
}
