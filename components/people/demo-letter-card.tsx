import { Card } from '@/components/ui/card'
import { moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { DemoLetter } from '@/lib/people/demo/queries'
import { pieces } from '@/lib/people/demo/rules'

/** A mail as plain text, its links alive. */
export function DemoLetterCard({ locale, letter }: { locale: Locale; letter: DemoLetter }) {
  const t = wordsOf(locale, 'people')
  return (
    <Card as="article">
      <h2 className="text-h3">{letter.subject}</h2>
      <p className="text-small text-ink-soft">
        {t('demo.to', { address: letter.to })} ·{' '}
        <time dateTime={letter.sentAt.toISOString()}>{moment(letter.sentAt, locale)}</time>
      </p>
      <p className="mt-3 break-words whitespace-pre-line">
        {pieces(letter.text).map(({ text, link }, index) =>
          link ? (
            <a key={index} href={text}>
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </Card>
  )
}
