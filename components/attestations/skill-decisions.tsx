import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Form } from '@/components/ui/form'
import { TextLink } from '@/components/ui/link'
import { ListRow } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import { decideSkillAction } from '@/lib/attestations/skills/actions'
import type { SkillToDecide } from '@/lib/attestations/skills/queries'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { Reflection } from './reflection'
import { skillMarks } from './skill-claims'

interface Props {
  claim: SkillToDecide
  orgnr: string
  locale: Locale
}

/** What a volunteer wrote, what it builds on, and the organisation's answer in one press. */
export function SkillToConfirm({ claim, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'skills')
  const { skill } = claim
  return (
    <Card as="article" className="grid gap-4">
      <div>
        <p className="text-small text-ink-soft">
          {t('at', { organisation: claim.name, date: fullDate(claim.claimedAt, locale) })}
        </p>
        <h3 className="first-letter:uppercase">{skill.name[locale]}</h3>
        <p>
          <span className="text-small text-ink-soft">{t('organisation.definition')}:</span> {skill.meaning[locale]}
        </p>
      </div>
      <div className="grid gap-2">
        <h4 className="text-small font-semibold">{t('organisation.words')}</h4>
        <div className="rounded-control bg-sunken p-3.5">
          <Reflection answers={claim.answers} language={claim.language} locale={locale} />
        </div>
      </div>
      <Details summary={t('organisation.builds', { count: claim.shifts.length })} icon="calendar-check">
        <ul className="list-disc pl-5">
          {claim.shifts.map(({ startsAt, role }) => (
            <li key={startsAt.getTime()}>
              {fullDate(startsAt, locale)}: {role[locale]}
            </li>
          ))}
        </ul>
      </Details>
      {claim.isYou ? (
        <p className="text-small text-ink-soft">{t('organisation.own')}</p>
      ) : (
        <Form action={decideSkillAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="button-row">
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="claimId" value={claim.id} />
          <SubmitButton busy={t('common:do.sending')} name="decision" value="confirmed">
            {t('organisation.confirm')}
          </SubmitButton>
          <SubmitButton busy={t('common:do.sending')} name="decision" value="declined" variant="secondary">
            {t('organisation.notYet')}
          </SubmitButton>
          <p className="w-full text-small text-ink-soft">{t('organisation.notYetHint')}</p>
        </Form>
      )}
    </Card>
  )
}

/** An answer that was given; with a new attestation the confirmed one is told. */
export function DecidedSkill({ claim, maySign, orgnr, locale }: Props & { maySign: boolean }) {
  const t = wordsOf(locale, 'skills')
  const { state, decidedAt } = claim
  return (
    <ListRow
      title={`${claim.name}: ${claim.skill.name[locale]}`}
      aside={<Badge {...skillMarks[state]}>{t(`state.${state}`)}</Badge>}
    >
      {decidedAt ? <span className="block text-small text-ink-soft">{fullDate(decidedAt, locale)}</span> : null}
      {state === 'confirmed' && claim.isNew && maySign && !claim.isYou ? (
        <TextLink href={routes.newAttestation(locale, orgnr, claim.volunteerId)}>{t('organisation.renew')}</TextLink>
      ) : null}
    </ListRow>
  )
}
