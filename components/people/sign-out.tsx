import { Form } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { signOutAction } from '@/lib/people/actions'

/** Here, or on every device at once; phones are shared. */
export function SignOut({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'people')
  return (
    <section>
      <h2>{t('signOut.title')}</h2>
      <p className="mt-1 text-ink-soft">{t('signOut.shared')}</p>
      <Form action={signOutAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="button-row mt-3">
        <SubmitButton busy={t('common:do.sending')} variant="secondary" icon={<Icon name="log-out" />}>
          {t('signOut.here')}
        </SubmitButton>
        <SubmitButton busy={t('common:do.sending')} variant="quiet" name="everywhere" value="on">
          {t('signOut.everywhere')}
        </SubmitButton>
      </Form>
    </section>
  )
}
