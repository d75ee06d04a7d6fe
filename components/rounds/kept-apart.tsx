import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { ListRow, Rows } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endKeptApartAction, keepApartAction } from '@/lib/rounds/actions'
import type { KeptApartPair } from '@/lib/rounds/apart/queries'

export function KeepApartForm({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  const field = { type: 'email', autoComplete: 'off', maxLength: 254 } as const
  return (
    <Form
      id="apart"
      action={keepApartAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-4"
    >
      <TextField name="email" label={t('apart.first')} {...field} />
      <TextField name="otherEmail" label={t('apart.second')} {...field} />
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('apart.submit')}
      </SubmitButton>
    </Form>
  )
}

export function KeptApartList({ pairs, locale }: { pairs: readonly KeptApartPair[]; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  if (pairs.length === 0) return <p>{t('apart.none')}</p>
  return (
    <Rows>
      {pairs.map(({ personId, otherId, one, other, createdAt }) => {
        const both = t('apart.and', { one, other })
        return (
          <ListRow
            key={`${personId}-${otherId}`}
            icon="user-x"
            title={<span lang="nb">{both}</span>}
            aside={
              <Form action={endKeptApartAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
                <input type="hidden" name="personId" value={personId} />
                <input type="hidden" name="otherId" value={otherId} />
                <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
                  {t('apart.end')}
                  <VisuallyHidden>: {both}</VisuallyHidden>
                </SubmitButton>
              </Form>
            }
          >
            {t('apart.since', { date: fullDate(createdAt, locale) })}
          </ListRow>
        )
      })}
    </Rows>
  )
}
