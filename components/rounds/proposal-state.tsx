import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnProposal } from '@/lib/rounds/own/queries'
import { routes } from '@/lib/routes'

/** What became of a proposal that is no longer open: told without blame, and with a way on. */
export function ProposalState({ proposal, locale }: { proposal: OwnProposal; locale: Locale }) {
  const { state, shiftId, card } = proposal
  if (state === 'open') return null
  const t = wordsOf(locale, 'rounds')
  const accepted = state === 'accepted'
  return (
    <div className="grid gap-5">
      <p className="text-lead">{shiftTime(card.nextShift.startsAt, card.nextShift.endsAt, locale)}</p>
      <Banner tone={accepted ? 'good' : 'plain'} role="status">
        <b>{t(`ended.${state}`)}.</b> {t(`ended.${state}Text`)}
      </Banner>
      {accepted ? (
        <ButtonLink href={routes.signUp(locale, shiftId)} wide>
          {t('proposal.shift')}
        </ButtonLink>
      ) : (
        <ButtonLink href={routes.forYou(locale)} variant="secondary" wide>
          {t('proposal.forYou')}
        </ButtonLink>
      )}
    </div>
  )
}
