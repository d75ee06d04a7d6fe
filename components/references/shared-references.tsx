import { Card } from '@/components/ui/card'
import { fullDate, dateRange, localDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { UsableReference } from '@/lib/references/queries'

type SharedReferencesProps = {
  references: readonly (UsableReference & { organisation: string })[]
  /** Free words may tell the name that the holder left out. */
  showsName: boolean
  locale: Locale
}

/** What people say of how somebody works, as far as they and the holder agreed to it. */
export function SharedReferences({ references, showsName, locale }: SharedReferencesProps) {
  const t = wordsOf(locale, 'checking')
  return (
    <section className="stack">
      <h2>{t('references.title')}</h2>
      {references.map((reference) => (
        <Card key={reference.referenceId} as="article">
          <h3>{reference.refereeName}</h3>
          <p>
            {[reference.title, reference.relationName, reference.organisation].filter(Boolean).join(', ')}
            <span className="block text-small text-ink-soft">{known(reference, locale)}</span>
          </p>
          {reference.phrases.length > 0 ? (
            <ul className="my-3 list-disc pl-5">
              {reference.phrases.map((phrase) => (
                <li key={phrase}>{phrase}</li>
              ))}
            </ul>
          ) : null}
          {reference.text && showsName ? (
            <blockquote
              className="my-3 border-l-4 border-line pl-4 whitespace-pre-line"
              lang={reference.language ?? undefined}
            >
              {reference.text}
            </blockquote>
          ) : null}
          <p className="text-small text-ink-soft">
            {reference.text && !showsName ? <span className="block">{t('share.noText')}</span> : null}
            {t('references.signed', { organisation: reference.organisation })}.{' '}
            {t('references.consent', { date: fullDate(reference.consentUntil, locale) })}
          </p>
        </Card>
      ))}
      <p>{t('references.contact')}</p>
    </section>
  )
}

function known({ knownFrom, knownUntil }: UsableReference, locale: Locale): string | null {
  if (!knownFrom) return null
  const t = wordsOf(locale, 'checking')
  return knownUntil
    ? t('references.known', { range: dateRange(localDate(knownFrom), localDate(knownUntil), locale) })
    : t('references.knownSince', { date: fullDate(knownFrom, locale) })
}
