import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Contact } from '@/lib/references/answering/schema'

/** How to reach the referee, ready to press on a telephone. */
export function ContactShown({ contact, locale }: { contact: Contact; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  return (
    <Rows>
      {contact.phone === undefined ? null : (
        <ListRow icon="phone" title={t('contact.phone')}>
          <TextLink href={`tel:${contact.phone}`} className="inline-flex min-h-11 items-center">
            {contact.phone}
          </TextLink>
        </ListRow>
      )}
      {contact.email === undefined ? null : (
        <ListRow icon="mail" title={t('contact.email')}>
          <TextLink href={`mailto:${contact.email}`} className="inline-flex min-h-11 items-center wrap-anywhere">
            {contact.email}
          </TextLink>
        </ListRow>
      )}
    </Rows>
  )
}
