import { Card, CardLink } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnReference } from '@/lib/references/own/queries'
import { isOpen } from '@/lib/references/rules'
import { routes } from '@/lib/routes'
import { ReferenceStateBadge } from './reference-state'

interface Props {
  references: readonly OwnReference[]
  locale: Locale
}

/** What waits for the volunteer's eyes first, then what is in use, then what was asked; what is over is folded away. */
export function OwnReferences({ references, locale }: Props) {
  const t = wordsOf(locale, 'references')
  const order = ['written', 'kept', 'asked']
  const open = references
    .filter(({ state }) => isOpen(state))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const over = references.filter(({ state }) => !isOpen(state))
  return (
    <>
      {open.map((reference) => (
        <OwnReferenceCard key={reference.id} reference={reference} locale={locale} />
      ))}
      {over.length === 0 ? null : (
        <Details summary={t('mine.earlier')} icon="history">
          <p className="mb-4">{t('mine.earlierText')}</p>
          <div className="grid gap-4">
            {over.map((reference) => (
              <OwnReferenceCard key={reference.id} reference={reference} locale={locale} />
            ))}
          </div>
        </Details>
      )}
    </>
  )
}

function OwnReferenceCard({ reference, locale }: { reference: OwnReference; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  const { id, state, refereeName, title, organisation, answerUntil, consentUntil, signed } = reference
  return (
    <Card as="article" strong={state === 'written'} className="relative grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2>
          <CardLink href={routes.myReference(locale, id)}>{refereeName}</CardLink>
        </h2>
        <ReferenceStateBadge state={state} locale={locale} />
      </div>
      <p className="text-ink-soft">{[title, organisation.name].filter(Boolean).join(', ')}</p>
      {state === 'written' ? <p>{t('mine.first')}</p> : null}
      {state === 'asked' ? (
        <p className="text-small text-ink-soft">
          {t('fact.answerBy')}: {fullDate(answerUntil, locale)}
        </p>
      ) : null}
      {state === 'kept' && consentUntil !== null ? (
        <p className="text-small text-ink-soft">
          {t('fact.until')}: {fullDate(consentUntil, locale)}
        </p>
      ) : null}
      {state === 'kept' && signed ? (
        <p className="flex items-start gap-2">
          <Icon name="badge-check" className="text-good" />
          {t('mine.signed')}
        </p>
      ) : null}
    </Card>
  )
}
