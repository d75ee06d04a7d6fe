import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { changeNamesAction } from '@/lib/people/actions'
import type { Account } from '@/lib/people/queries'

export function NamesForm({ locale, account }: { locale: Locale; account: Account }) {
  const t = wordsOf(locale, 'people')
  return (
    <Form action={changeNamesAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-5">
      <TextField
        name="name"
        label={t('settings.name')}
        hint={t('settings.nameHint')}
        defaultValue={account.name}
        autoComplete="name"
        maxLength={80}
      />
      <TextField
        name="documentName"
        label={t('settings.documentName')}
        hint={t('settings.documentNameHint')}
        mark={t('common:optional')}
        defaultValue={account.documentName ?? ''}
        maxLength={80}
      />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('common:do.save')}
      </SubmitButton>
    </Form>
  )
}
