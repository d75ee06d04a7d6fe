import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { Fact, Facts } from '@/components/ui/facts'
import { dateRange, fullDate, localDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { ReferenceWords } from '@/lib/references/queries'

/** Who speaks, and what they say: the same for the referee before sending, for the volunteer and for an employer. */
export function ReferenceText({ words, locale }: { words: ReferenceWords; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  const known = knownFor(words, locale)
  return (
    <div className="grid gap-4">
      <DefinitionList className="[&>:first-child]:border-t-0 [&>:first-child]:pt-0">
        <Definition term={t('fact.referee')}>
          {words.refereeName}
          {words.title === '' ? null : <span className="block font-normal">{words.title}</span>}
        </Definition>
        <Definition term={t('fact.relation')}>{words.relationName}</Definition>
        {known === null ? null : <Definition term={t('fact.known')}>{known}</Definition>}
      </DefinitionList>
      {words.phrases.length === 0 ? null : (
        <Facts>
          {words.phrases.map((phrase) => (
            <Fact key={phrase} icon="check">
              {phrase}
            </Fact>
          ))}
        </Facts>
      )}
      {words.text === '' || words.language === null ? null : (
        <figure>
          <blockquote lang={words.language} className="border-s-4 border-action ps-4 whitespace-pre-line">
            {words.text}
          </blockquote>
          {words.language === locale ? null : (
            <figcaption className="mt-2 text-small text-ink-soft">{t(`writtenIn.${words.language}`)}</figcaption>
          )}
        </figure>
      )}
    </div>
  )
}

function knownFor({ knownFrom, knownUntil }: ReferenceWords, locale: Locale): string | null {
  if (knownFrom === null) return null
  return knownUntil === null
    ? wordsOf(locale, 'references')('since', { date: fullDate(knownFrom, locale) })
    : dateRange(localDate(knownFrom), localDate(knownUntil), locale)
}
