import { Form } from '@/components/ui/form'
import { ListRow, Rows } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endPlacingWishAction } from '@/lib/rounds/actions'
import type { RoundShift } from '@/lib/rounds/organisation/queries'

interface Props {
  wishes: RoundShift['wishes']
  orgnr: string
  locale: Locale
}

/** What the organisation asks of the next rounds about single people, each with its reason and a way out. */
export function PlacingWishes({ wishes, orgnr, locale }: Props) {
  if (wishes.length === 0) return null
  const t = wordsOf(locale, 'rounds')
  return (
    <div>
      <h4 className="font-bold">{t('wish.title')}</h4>
      <Rows>
        {wishes.map(({ id, kind, name, reason, createdAt }) => (
          <ListRow
            key={id}
            icon={kind === 'pin' ? 'user-check' : 'user-x'}
            title={<span lang="nb">{name}</span>}
            aside={
              <Form action={endPlacingWishAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
                <input type="hidden" name="orgnr" value={orgnr} />
                <input type="hidden" name="wishId" value={id} />
                <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
                  {t('wish.end')}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </SubmitButton>
              </Form>
            }
          >
            <span className="block">
              {t(`wish.${kind}`)}, {t('wish.since', { date: fullDate(createdAt, locale) })}
            </span>
            <span className="block text-small text-ink-soft">{reason}</span>
          </ListRow>
        ))}
      </Rows>
    </div>
  )
}
