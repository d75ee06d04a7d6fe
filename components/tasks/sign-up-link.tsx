import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { placesLeft } from '@/lib/tasks/rules'
import type { ShiftView } from '@/lib/tasks/shifts/queries'

/** The one filled button of a task's page. */
export function SignUpLink({ shift, locale }: { shift: ShiftView; locale: Locale }) {
  return (
    <ButtonLink href={routes.signUp(locale, shift.id)} wide>
      {wordsOf(locale, 'tasks')(signUpWord(shift))}
    </ButtonLink>
  )
}

/** To a place, to a round, to the queue, or to what one already has. */
export function signUpWord(shift: ShiftView) {
  if (shift.mine) return 'page.yours'
  if (shift.nextRoundAt) return 'rounds:shift.list'
  return placesLeft(shift) > 0 ? 'page.signUp' : 'page.queue'
}
