import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { askForReferenceAction } from '@/lib/references/asking/actions'
import type { WhereToAsk } from '@/lib/references/asking/queries'
import { contactPrefix, somebodyElse } from '@/lib/references/asking/schema'
import { relations } from '@/lib/references/schema'

interface Props {
  where: WhereToAsk
  /** Whom an offer or a link already points at. */
  who: string | undefined
  locale: Locale
}

export function AskForm({ where, who, locale }: Props) {
  const t = wordsOf(locale, 'references')
  const people = [
    ...where.members.map(({ personId, name, title }) => ({ value: personId, title: name, description: title })),
    ...where.contacts.map((name) => ({ value: contactPrefix + name, title: name, description: t('new.contact') })),
    { value: somebodyElse, title: t('new.other'), description: t('new.otherText') },
  ]
  const chosen = people.find(({ value }) => value === who)?.value
  return (
    <Form
      action={askForReferenceAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-6"
      id="ask"
    >
      <input type="hidden" name="orgnr" value={where.orgnr} />
      <ChoiceGroup name="who" type="radio" legend={t('new.who')} defaultValue={chosen}>
        {people.map(({ value, title, description }) => (
          <Choice key={value} value={value} title={title} description={description || undefined} />
        ))}
      </ChoiceGroup>
      <TextField name="name" label={t('new.name')} hint={t('new.nameHint')} maxLength={80} autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label={t('new.email')}
        hint={t('new.emailHint')}
        maxLength={254}
        autoComplete="off"
      />
      <ChoiceGroup name="relation" type="radio" legend={t('new.relation')} hint={t('new.relationHint')}>
        {relations.map((relation) => (
          <Choice key={relation} value={relation} title={t(`relation.${relation}`)} />
        ))}
      </ChoiceGroup>
      <TextArea
        name="greeting"
        label={t('new.greeting')}
        hint={t('new.greetingHint')}
        mark={t('common:optional')}
        maxLength={500}
      />
      <SelectField
        name="language"
        label={t('new.language')}
        hint={t('new.languageHint')}
        defaultValue="nb"
        options={locales.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      <p className="text-small text-ink-soft">{t('new.private')}</p>
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('new.submit')}
      </SubmitButton>
    </Form>
  )
}
