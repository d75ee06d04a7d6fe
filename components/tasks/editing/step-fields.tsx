import { pictogram } from '@/components/tasks/pictures'
import { CheckChoice } from '@/components/ui/choice'
import { Details } from '@/components/ui/details'
import { SelectField, TextField } from '@/components/ui/field'
import { Pictogram } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { mostSteps, stepPictograms, type StepWords } from '@/lib/tasks/editing/schema'

interface Props {
  steps: readonly StepWords[]
  open: boolean
  locale: Locale
}

const empty: StepWords = { pictogram: stepPictograms[0], safety: false, nb: '', uk: '', en: '' }

/** The steps there are, and an empty one at the end: sent with the form it becomes a step, left empty it does not. */
export function StepFields({ steps, open, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  const rows = steps.length < mostSteps ? [...steps, empty] : steps
  return (
    <Details open={open} summary={<b>{t('steps.count', { count: steps.length })}</b>}>
      <p className="hint">{t('steps.hint')}</p>
      <ol className="grid gap-5">
        {rows.map((step, index) => (
          <StepRow key={index} step={step} index={index} isNew={index >= steps.length} locale={locale} />
        ))}
      </ol>
      {steps.length < mostSteps && (
        <SubmitButton
          name="next"
          value="addStep"
          variant="secondary"
          size="small"
          busy={t('common:do.sending')}
          className="mt-4"
        >
          {t('steps.add')}
        </SubmitButton>
      )}
    </Details>
  )
}

interface RowProps {
  step: StepWords
  index: number
  isNew: boolean
  locale: Locale
}

function StepRow({ step, index, isNew, locale }: RowProps) {
  const t = wordsOf(locale, 'editing')
  const field = (name: string) => `steps[${index}].${name}`
  const own = stepPictograms.map((name) => ({ value: name, label: t(`pictograms.${name}`) }))
  const isOwn = own.some(({ value }) => value === step.pictogram)
  return (
    <li>
      <fieldset className="grid gap-3 rounded-card border border-line bg-surface p-4">
        <legend className="float-left mb-1 flex items-center gap-3 font-bold">
          <Pictogram name={pictogram(step.pictogram)} />
          {isNew ? t('steps.new') : t('steps.one', { number: index + 1 })}
        </legend>
        <div className="clear-both grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
          <TextField
            name={field('position')}
            label={t('steps.position')}
            type="number"
            min={1}
            max={99}
            defaultValue={index + 1}
            small
          />
          <SelectField
            name={field('pictogram')}
            label={t('steps.picture')}
            defaultValue={step.pictogram}
            options={isOwn ? own : [{ value: step.pictogram, label: t('steps.fromRole') }, ...own]}
            small
          />
        </div>
        <div className="grid gap-3 lg:grid-cols-3">
          {(['nb', 'uk', 'en'] as const).map((language) => (
            <TextField
              key={language}
              name={field(language)}
              lang={language}
              label={t(`texts.${language}`)}
              defaultValue={step[language]}
              maxLength={120}
              small
            />
          ))}
        </div>
        <CheckChoice name={field('safety')} title={t('steps.safety')} defaultChecked={step.safety} />
      </fieldset>
    </li>
  )
}
