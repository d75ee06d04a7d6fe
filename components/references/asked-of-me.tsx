import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { AskedOfMe } from '@/lib/references/answering/queries'
import { routes } from '@/lib/routes'

/** What somebody with an account was asked for at their own address; the mailed link does the same without one. */
export function AskedOfMeList({ asked, locale }: { asked: readonly AskedOfMe[]; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  if (asked.length === 0) return null
  return (
    <section>
      <h2>{t('ofMe.title')}</h2>
      <Rows className="mt-1">
        {asked.map(({ token, state, volunteer, organisation }) => (
          <ListRow
            key={token}
            icon="message-circle"
            aside={
              <Badge tone={state === 'asked' ? 'warn' : 'plain'}>
                {t(state === 'asked' ? 'ofMe.waits' : 'ofMe.given')}
              </Badge>
            }
          >
            <TextLink href={routes.reference(locale, token)}>{t('ofMe.line', { volunteer, organisation })}</TextLink>
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
