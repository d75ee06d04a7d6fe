import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { setPauseAction } from '@/lib/volunteers/actions'

export function PauseForm({ locale, pausedAt }: { locale: Locale; pausedAt: Date | null }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <section>
      <h2>{t('pause.title')}</h2>
      <p className="mt-1 mb-3">
        {pausedAt && `${t('pause.since', { date: fullDate(pausedAt, locale) })} `}
        {t('pause.text')}
      </p>
      <PauseButton locale={locale} paused={pausedAt !== null} />
    </section>
  )
}

export function PauseButton({ locale, paused }: { locale: Locale; paused: boolean }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <Form action={setPauseAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
      <input type="hidden" name="paused" value={paused ? 'no' : 'yes'} />
      <SubmitButton busy={t('common:do.sending')} variant={paused ? 'primary' : 'secondary'}>
        {paused ? t('pause.end') : t('pause.start')}
      </SubmitButton>
    </Form>
  )
}
