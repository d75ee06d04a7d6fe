import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OfferToAsk } from '@/lib/references/asking/queries'
import { contactPrefix } from '@/lib/references/asking/schema'
import { routes } from '@/lib/routes'

/** Whom it is a good time to ask, after three shifts together; the form has all the others. */
export function OffersToAsk({ offers, locale }: { offers: readonly OfferToAsk[]; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  return offers.slice(0, 2).map(({ orgnr, organisation, contactName, personId }) => (
    <Card key={`${orgnr}${contactName}`} as="section" className="grid gap-3 bg-warm-tint">
      <h2>{t('mine.offer', { name: contactName })}</h2>
      <p>{t('mine.offerText', { organisation })}</p>
      <ButtonLink
        href={routes.newReference(locale, orgnr, personId ?? contactPrefix + contactName)}
        variant="secondary"
        className="justify-self-start"
      >
        {t('mine.offerAsk', { name: contactName })}
      </ButtonLink>
    </Card>
  ))
}
