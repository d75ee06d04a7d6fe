import { Card } from '@/components/ui/card'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { UsableReference } from '@/lib/references/queries'
import { ReferenceText } from './reference-text'

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
      {references.map(({ organisation, consentUntil, ...reference }) => (
        <Card key={reference.referenceId} as="article" className="grid gap-4" aria-label={reference.refereeName}>
          <ReferenceText words={showsName ? reference : { ...reference, text: '' }} locale={locale} />
          <p className="text-small text-ink-soft">
            {reference.text && !showsName ? <span className="block">{t('share.noText')}</span> : null}
            <span className="block">{t('references.signed', { organisation })}</span>
            <span className="block">{t('references.consent', { date: fullDate(consentUntil, locale) })}</span>
          </p>
        </Card>
      ))}
      <p>{t('references.contact')}</p>
    </section>
  )
}
