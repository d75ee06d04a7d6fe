import { Details } from '@/components/ui/details'
import { TextArea, TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { TaskWords } from '@/lib/tasks/editing/schema'

interface Props {
  texts: Record<Locale, TaskWords>
  /** The languages that lack something: they stand open. */
  open: ReadonlySet<Locale>
  locale: Locale
}

/** Norwegian first: it is what most coordinators write, and what the other two are checked against. */
const order = ['nb', 'uk', 'en'] as const

export function TextFields({ texts, open, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  return (
    <fieldset>
      <legend className="label">{t('texts.legend')}</legend>
      <p className="hint">{t('texts.hint')}</p>
      {order.map((language) => (
        <Details
          key={language}
          open={open.has(language)}
          summary={
            <>
              <b>{t(`texts.${language}`)}:</b>{' '}
              <span lang={language} className="font-normal">
                {texts[language].title}
              </span>
            </>
          }
        >
          <LanguageFields language={language} words={texts[language]} locale={locale} />
        </Details>
      ))}
    </fieldset>
  )
}

function LanguageFields({ language, words, locale }: { language: Locale; words: TaskWords; locale: Locale }) {
  const t = wordsOf(locale, 'editing')
  const field = (name: keyof TaskWords) => ({
    name: `texts.${language}.${name}`,
    lang: language,
    label: t(`texts.${name}`),
  })
  const mark = t('common:optional')
  return (
    <div className="grid gap-4">
      <TextField {...field('title')} defaultValue={words.title} maxLength={80} />
      <TextArea {...field('summary')} defaultValue={words.summary} maxLength={400} rows={3} />
      <TextField {...field('meetingHint')} defaultValue={words.meetingHint} maxLength={200} mark={mark} />
      <TextArea
        {...field('bring')}
        defaultValue={words.bring.join('\n')}
        hint={t('texts.bringHint')}
        maxLength={800}
        rows={3}
        mark={mark}
      />
      <TextField {...field('safetyLine')} defaultValue={words.safetyLine} maxLength={200} />
    </div>
  )
}
