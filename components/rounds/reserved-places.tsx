import { Details } from '@/components/ui/details'
import { TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  newcomers: number
  locals: number
  locale: Locale
}

/** Places kept for each side of the two; folded away while nobody keeps any. */
export function ReservedPlaces({ newcomers, locals, locale }: Props) {
  const t = wordsOf(locale, 'rounds')
  const field = { type: 'number', min: 0, max: 500, small: true } as const
  return (
    <Details summary={t('reserved.summary')} icon="users" open={newcomers + locals > 0}>
      <p className="hint">{t('reserved.hint')}</p>
      <div className="mt-2 grid items-end gap-4 md:grid-cols-2">
        <TextField name="reservedNewcomers" label={t('reserved.newcomers')} defaultValue={newcomers} {...field} />
        <TextField name="reservedLocals" label={t('reserved.locals')} defaultValue={locals} {...field} />
      </div>
    </Details>
  )
}
