import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { withdrawSkillAction } from '@/lib/attestations/skills/actions'
import type { OwnSkill } from '@/lib/attestations/skills/queries'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { Reflection } from './reflection'

export const skillMarks = {
  waiting: { tone: 'info', icon: 'clock' },
  confirmed: { tone: 'good', icon: 'circle-check' },
  declined: { tone: 'plain', icon: 'message-circle' },
} as const

/** One skill of one's own, and what the organisation answered. */
export function SkillClaim({ claim, locale }: { claim: OwnSkill; locale: Locale }) {
  const t = wordsOf(locale, 'skills')
  const { skill, state, organisation } = claim
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="first-letter:uppercase">{skill.name[locale]}</h3>
        <Badge {...skillMarks[state]}>{t(`state.${state}`)}</Badge>
      </div>
      <p className="text-small text-ink-soft">
        {t('at', { organisation: organisation.name, date: fullDate(claim.claimedAt, locale) })}
      </p>
      {state === 'confirmed' ? <p>{claim.isTold ? t('inAttestation') : t('confirmedNext')}</p> : null}
      {state === 'declined' ? <p>{t('declinedKind')}</p> : null}
      <Details summary={t('yourWords')} icon="message-circle">
        <Reflection answers={claim.answers} language={claim.language} locale={locale} />
      </Details>
      {state === 'confirmed' ? null : (
        <div className="flex flex-wrap items-center gap-3">
          {state === 'declined' ? (
            <ButtonLink
              href={routes.mySkills(locale, { org: organisation.orgnr, skill: skill.id })}
              variant="secondary"
              size="small"
            >
              {t('again')}
            </ButtonLink>
          ) : null}
          <Form action={withdrawSkillAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
            <input type="hidden" name="claimId" value={claim.id} />
            <SubmitButton
              busy={t('common:do.sending')}
              variant="quiet"
              size="small"
              className="-ml-2.5 *:justify-items-start"
            >
              {t('undo')}
            </SubmitButton>
          </Form>
        </div>
      )}
    </Card>
  )
}
