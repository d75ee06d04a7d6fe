import { ShiftTitle } from '@/components/signups/shift-title'
import { Form } from '@/components/ui/form'
import { ListRow, Rows } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { fullDate, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endPlacingWishAction } from '@/lib/rounds/actions'
import type { PlacingWish } from '@/lib/rounds/organisation/queries'

interface Props {
  wishes: readonly PlacingWish[]
  orgnr: string
  locale: Locale
}

/** What the organisation asks of the next rounds about single people, each with its reason and a way out. */
export function PlacingWishes({ wishes, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'rounds')
  if (wishes.length === 0) return <p>{t('wish.none')}</p>
  return (
    <Rows>
      {wishes.map((wish) => (
        <ListRow
          key={wish.id}
          icon={wish.kind === 'pin' ? 'user-check' : 'user-x'}
          title={
            <>
              <span lang="nb">{wish.name}</span>: {t(`wish.${wish.kind}Short`)}
            </>
          }
          aside={
            <Form action={endPlacingWishAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
              <input type="hidden" name="orgnr" value={orgnr} />
              <input type="hidden" name="wishId" value={wish.id} />
              <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
                {t('wish.end')}
                <VisuallyHidden>: {wish.name}</VisuallyHidden>
              </SubmitButton>
            </Form>
          }
        >
          <span className="block">
            <ShiftTitle of={wish} locale={locale} />, {shiftTime(wish.startsAt, wish.endsAt, locale)}
          </span>
          <span className="block text-small text-ink-soft">
            {t('wish.reason')}: {wish.reason} ({t('wish.since', { date: fullDate(wish.createdAt, locale) })})
          </span>
        </ListRow>
      ))}
    </Rows>
  )
}
