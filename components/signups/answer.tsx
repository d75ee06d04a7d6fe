import { ClearingNote } from '@/components/rounds/clearing-note'
import { Banner } from '@/components/ui/banner'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { deadline } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { acceptOfferAction, cancelSignUpAction, signUpForShiftAction } from '@/lib/signups/actions'
import type { ShiftToSignUp } from '@/lib/signups/queries'
import { CancelDialog } from './cancel-dialog'

type AnswerProps = { shift: ShiftToSignUp; locale: Locale; now: Date }

/** What this person can say now: yes, to a place or to the queue; yes or no to an offer; or no after all. */
export function Answer({ shift, locale, now }: AnswerProps) {
  const t = wordsOf(locale, 'signups')
  return (
    <div className="grid gap-3">
      {shift.refusal && <Banner tone="warn">{t(`refusals:${shift.refusal.code}`, shift.refusal.values)}</Banner>}
      {shift.state === 'offered' && <Offer shift={shift} locale={locale} />}
      {shift.state === null && !shift.refusal && <SignUp shift={shift} locale={locale} now={now} />}
      {shift.canCancel && (shift.state === 'placed' || shift.state === 'waiting') && (
        <CancelDialog shiftId={shift.shiftId} from={leaves(shift)} locale={locale} />
      )}
    </div>
  )
}

function SignUp({ shift, locale, now }: AnswerProps) {
  const t = wordsOf(locale, 'signups')
  const byRound = shift.nextRoundAt !== null
  const full = !byRound && shift.taken >= shift.places
  return (
    <>
      {shift.nextRoundAt && <ClearingNote at={shift.nextRoundAt} locale={locale} now={now} />}
      {full && (
        <p>
          {t('page.full')} {shift.waiting > 0 && t('page.queueLength', { count: shift.waiting })}
        </p>
      )}
      <Form action={signUpForShiftAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <input type="hidden" name="shiftId" value={shift.shiftId} />
        <SubmitButton busy={t('common:do.sending')} wide>
          {t(byRound ? 'rounds:shift.list' : full ? 'page.queue' : 'page.signUp')}
        </SubmitButton>
      </Form>
    </>
  )
}

/** What somebody who cannot come after all gives up. */
const leaves = ({ state, nextRoundAt }: ShiftToSignUp) =>
  state === 'placed' ? 'placed' : nextRoundAt === null ? 'waiting' : 'listed'

/** Both answers lie side by side and weigh the same. */
function Offer({ shift, locale }: Omit<AnswerProps, 'now'>) {
  const t = wordsOf(locale, 'signups')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  return (
    <>
      {shift.offeredUntil && <p>{t('page.offeredText', { until: deadline(shift.offeredUntil, locale) })}</p>}
      <div className="grid gap-3 md:grid-cols-2">
        {!shift.refusal && (
          <Form action={acceptOfferAction} words={words}>
            <input type="hidden" name="shiftId" value={shift.shiftId} />
            <SubmitButton busy={t('common:do.sending')} wide>
              {t('page.accept')}
            </SubmitButton>
          </Form>
        )}
        <Form action={cancelSignUpAction} words={words}>
          <input type="hidden" name="shiftId" value={shift.shiftId} />
          <SubmitButton busy={t('common:do.sending')} variant="secondary" wide>
            {t('page.decline')}
          </SubmitButton>
        </Form>
      </div>
    </>
  )
}
