import { Details } from '@/components/ui/details'
import { Form } from '@/components/ui/form'
import { TextLink } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { repeatSignInCodeAction } from '@/lib/people/actions'
import { routes } from '@/lib/routes'

/** For a mail that did not come: another one, or another address. */
export function RepeatCode({ locale, to }: { locale: Locale; to?: string | undefined }) {
  const t = wordsOf(locale, 'people')
  return (
    <Details summary={t('code.missing')} icon="mail">
      <p className="mb-3">{t('code.missingText')}</p>
      <Form action={repeatSignInCodeAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        {to && <input type="hidden" name="to" value={to} />}
        <SubmitButton busy={t('common:do.sending')} variant="secondary" wide>
          {t('code.again')}
        </SubmitButton>
      </Form>
      <p className="mt-3">
        <TextLink href={routes.signIn(locale, to)}>{t('code.other')}</TextLink>
      </p>
    </Details>
  )
}
