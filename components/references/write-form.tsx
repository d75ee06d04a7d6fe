import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { localDate } from '@/lib/dates'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { writeReferenceAction } from '@/lib/references/answering/actions'
import type { AskedReference } from '@/lib/references/answering/queries'
import { referencePhrases } from '@/lib/references/schema'

interface Props {
  token: string
  asked: AskedReference
  locale: Locale
}

/** Ready sentences, own words, or both; then who speaks, for how long, and how to reach them. */
export function WriteForm({ token, asked, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <Form
      id="write"
      action={writeReferenceAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-6"
    >
      <input type="hidden" name="token" value={token} />
      <ChoiceGroup
        name="phrases"
        type="checkbox"
        legend={t('write.phrases')}
        hint={t('write.phrasesHint')}
        defaultValue={asked.phrases}
      >
        {referencePhrases.map((phrase) => (
          <Choice key={phrase} value={phrase} title={t(`phrase.${phrase}`)} />
        ))}
      </ChoiceGroup>
      <TextArea
        name="text"
        rows={8}
        maxLength={2000}
        label={t('write.text')}
        hint={t('write.textHint')}
        mark={t('common:optional')}
        defaultValue={asked.words.text}
      />
      <SelectField
        name="language"
        label={t('write.language')}
        defaultValue={asked.words.language ?? locale}
        options={locales.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      <TextField
        name="title"
        label={t('write.titleField')}
        hint={t('write.titleHint')}
        mark={t('common:optional')}
        defaultValue={asked.words.title}
        maxLength={80}
        autoComplete="organization-title"
      />
      <Known asked={asked} locale={locale} />
      <FieldGroup id="write-contact" legend={t('write.contact')} hint={t('write.contactHint')}>
        <div className="grid gap-4">
          <TextField
            name="phone"
            type="tel"
            label={t('write.phone')}
            defaultValue={asked.contact.phone}
            maxLength={20}
            autoComplete="tel"
          />
          <TextField
            name="email"
            type="email"
            label={t('write.email')}
            defaultValue={asked.contact.email}
            maxLength={254}
            autoComplete="email"
          />
        </div>
      </FieldGroup>
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('write.preview')}
      </SubmitButton>
    </Form>
  )
}

/** Begins with the volunteer's first confirmed day, which the programme knows. */
function Known({ asked, locale }: Pick<Props, 'asked' | 'locale'>) {
  const t = wordsOf(locale, 'references')
  const { words, period } = asked
  const from = words.knownFrom ?? period.from
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="knownFrom"
        type="date"
        label={t('write.from')}
        defaultValue={from === null ? undefined : localDate(from)}
      />
      <TextField
        name="knownUntil"
        type="date"
        label={t('write.until')}
        hint={t('write.untilHint')}
        defaultValue={words.knownUntil === null ? undefined : localDate(words.knownUntil)}
      />
    </div>
  )
}
