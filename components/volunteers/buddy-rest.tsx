import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endBuddyAction, pauseBuddyAction } from '@/lib/volunteers/buddies/actions'

/** A pause, or no more: each with one press and without a reason. */
export function BuddyRest({ locale, pausedAt }: { locale: Locale; pausedAt: Date | null }) {
  const t = wordsOf(locale, 'support')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  return (
    <section>
      <h2>{t('buddy.stop')}</h2>
      <p className="mt-1 mb-3">
        {pausedAt && `${t('buddy.pausedSince', { date: fullDate(pausedAt, locale) })} `}
        {t('buddy.endText')}
      </p>
      <div className="button-row">
        <Form action={pauseBuddyAction} words={words}>
          <input type="hidden" name="paused" value={pausedAt ? 'no' : 'yes'} />
          <SubmitButton busy={t('common:do.sending')} variant={pausedAt ? 'primary' : 'secondary'}>
            {pausedAt ? t('buddy.resume') : t('buddy.pause')}
          </SubmitButton>
        </Form>
        <Form action={endBuddyAction} words={words}>
          <SubmitButton busy={t('common:do.sending')} variant="secondary">
            {t('buddy.end')}
          </SubmitButton>
        </Form>
      </div>
    </section>
  )
}
