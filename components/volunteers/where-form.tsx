import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { SelectField, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { chooseWhereAction } from '@/lib/volunteers/actions'
import type { OwnAnswers, PlaceChoice } from '@/lib/volunteers/queries'
import { radii } from '@/lib/volunteers/schema'
import { AnswerForm, type Asked, SkipLink } from './answer-form'

interface Props extends Asked {
  answers: OwnAnswers
  /** What was looked for, and the places that may be meant by it. */
  text: string
  found: readonly PlaceChoice[]
}

/** First a place is found by its name, which is a question to this page; then it is chosen, with how far to travel. */
export function WhereForm({ locale, from, answers, text, found }: Props) {
  const t = wordsOf(locale, 'volunteers')
  const here = from === 'welcome' ? routes.welcome(locale, 'where') : routes.settingsOf(locale, 'where')
  const next = routes.welcome(locale, 'when')
  const places = text === '' && answers.place ? [answers.place] : found
  return (
    <>
      <form method="get" action={here} role="search" className="grid gap-3">
        <TextField
          name="place"
          label={t('where.label')}
          hint={t('where.hint')}
          defaultValue={text}
          maxLength={80}
          autoComplete="address-level2"
        />
        <Button
          type="submit"
          variant={places.length === 0 ? 'primary' : 'secondary'}
          wide
          icon={<Icon name="search" />}
        >
          {t('where.search')}
        </Button>
      </form>
      {text !== '' && found.length === 0 && (
        <Banner tone="warn" role="status">
          {t('where.none', { text })}
        </Banner>
      )}
      {places.length === 0 ? (
        from === 'welcome' && <SkipLink locale={locale} href={next} />
      ) : (
        <AnswerForm locale={locale} from={from} action={chooseWhereAction} skipTo={next}>
          <ChoiceGroup name="placeId" type="radio" legend={t('where.choose')} defaultValue={String(places[0]?.id)}>
            {places.map(({ id, name, county }) => (
              <Choice
                key={id}
                value={String(id)}
                title={<span lang="nb">{name}</span>}
                description={<span lang="nb">{county}</span>}
              />
            ))}
          </ChoiceGroup>
          <SelectField
            name="travelRadiusKm"
            label={t('where.radius')}
            hint={t('where.radiusHint')}
            defaultValue={String(answers.travelRadiusKm)}
            options={radii.map((km) => ({ value: String(km), label: t('where.upTo', { km }) }))}
          />
        </AnswerForm>
      )}
    </>
  )
}
