import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { decimal, moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundAudit } from '@/lib/rounds/queries'
import { proposalStates } from '@/lib/rounds/own/rules'

interface Props {
  round: RoundAudit
  locale: Locale
}

/** How many people and places there were, and what became of the proposals. */
export function RoundFigures({ round, locale }: Props) {
  const t = wordsOf(locale, 'rounds')
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <section>
        <h2>{t('audit.numbers')}</h2>
        <DefinitionList>
          {(['volunteers', 'placeable', 'shifts', 'free', 'placed', 'edges'] as const).map((what) => (
            <Definition key={what} term={t(`audit.${what}`)}>
              {decimal(round[what] ?? 0, locale)}
            </Definition>
          ))}
        </DefinitionList>
      </section>
      <section>
        <h2>{t('audit.proposals')}</h2>
        <DefinitionList>
          {proposalStates.map((state) => (
            <Definition key={state} term={t(`audit.${state}`)}>
              {decimal(round.answers[state], locale)}
            </Definition>
          ))}
          {(['refilled', 'pinned'] as const).map((what) => (
            <Definition key={what} term={t(`audit.${what}`)}>
              {decimal(round[what], locale)}
            </Definition>
          ))}
        </DefinitionList>
      </section>
    </div>
  )
}

/** When each step was done, and what is needed to do the same again. */
export function RoundRecord({ round, locale }: Props) {
  const t = wordsOf(locale, 'rounds')
  const steps = ['startedAt', 'snapshotAt', 'solvedAt', 'publishedAt', 'answerBy'] as const
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <section>
        <h2>{t('audit.times')}</h2>
        <DefinitionList>
          {steps.flatMap((step) => {
            const at = round[step]
            return at === null
              ? []
              : [
                  <Definition key={step} term={t(`audit.${step}`)}>
                    {moment(at, locale)}
                  </Definition>,
                ]
          })}
          {(['readMs', 'solveMs'] as const).map((what) => (
            <Definition key={what} term={t(`audit.${what}`)}>
              {round[what] === null ? '–' : t('audit.milliseconds', { ms: decimal(round[what], locale) })}
            </Definition>
          ))}
          <Definition term={t('audit.startedBy')}>{round.startedByName ?? t('audit.bySchedule')}</Definition>
        </DefinitionList>
      </section>
      <section>
        <h2>{t('audit.repeat')}</h2>
        <p className="mb-2">{t('audit.repeatText')}</p>
        <DefinitionList>
          <Definition term={t('audit.hash')}>
            <code className="break-all">{round.inputHash ?? '–'}</code>
          </Definition>
          <Definition term={t('audit.seed')}>
            <code className="break-all">{round.seed}</code>
          </Definition>
        </DefinitionList>
      </section>
    </div>
  )
}
