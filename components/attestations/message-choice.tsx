import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { TextLink } from '@/components/ui/link'
import type { OwnShare } from '@/lib/attestations/sharing/queries'
import { type Reader, readers } from '@/lib/attestations/sharing/schema'
import { cn } from '@/lib/cn'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

interface Props {
  to: Reader
  shareId: string
  locale: Locale
}

/** To whom: the same page with another text. */
export function ReaderMenu({ to, shareId, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  return (
    <nav aria-label={t('message.to')}>
      <ul className="flex flex-wrap gap-x-3 border-b border-line text-small sm:gap-x-6 sm:text-body">
        {readers.map((reader) => (
          <li key={reader}>
            <TextLink
              href={routes.message(locale, reader, shareId)}
              aria-current={reader === to ? 'page' : undefined}
              className={cn(
                'inline-flex min-h-12 items-center font-semibold',
                reader === to &&
                  'text-action no-underline shadow-[inset_0_-4px_0_var(--color-action)] forced-colors:underline',
              )}
            >
              {t(`message.reader.${reader}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** With which of several links. */
export function LinkChoice({ open, to, shareId, locale }: Props & { open: readonly OwnShare[] }) {
  const t = wordsOf(locale, 'sharing')
  return (
    <form action={routes.message(locale)} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
      <input type="hidden" name="to" value={to} />
      <SelectField
        name="share"
        label={t('message.link')}
        defaultValue={shareId}
        options={open.map(({ id, label, createdAt }) => ({
          value: id,
          label: label || t('links.unnamed', { date: fullDate(createdAt, locale) }),
        }))}
      />
      <Button type="submit" variant="secondary">
        {t('common:do.show')}
      </Button>
    </form>
  )
}
