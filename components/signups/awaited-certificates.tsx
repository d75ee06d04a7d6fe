import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { awaitedCertificates } from '@/lib/signups/certificates/queries'
import { ShiftTitle } from './shift-title'

type Props = { people: Awaited<ReturnType<typeof awaitedCertificates>>; orgnr: string; locale: Locale }

/** Whose place waits for a police certificate; nothing where nobody’s does. */
export function AwaitedCertificates({ people, orgnr, locale }: Props) {
  if (people.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{wordsOf(locale, 'signups')('overview.certificates')}</h2>
      <Rows>
        {people.map((person) => (
          <ListRow
            key={person.signUpId}
            icon="file-check"
            title={<TextLink href={routes.roster(locale, orgnr, person.shiftId)}>{person.name}</TextLink>}
          >
            <ShiftTitle of={person} locale={locale} />, {shiftTime(person.startsAt, person.endsAt, locale)}
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
