import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Wallet } from '@/lib/attestations/wallet/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

interface Props {
  wallet: Wallet
  references: { toSee: number; kept: number; offer: string | undefined }
  locale: Locale
}

/** What else there is to do with attestations, after the one main thing. */
export function WalletMore({ wallet, references, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const has = wallet.valid.length > 0
  return (
    <section>
      <h2>{t('mine.more')}</h2>
      <Rows className="mt-1">
        {has ? (
          <ListRow icon="message-circle">
            <TextLink href={routes.message(locale)} className="-my-2.5 inline-block py-2.5">
              {t('mine.message')}
            </TextLink>
          </ListRow>
        ) : null}
        <ListRow icon="user-check">
          <TextLink href={routes.myReferences(locale)} className="-my-2.5 inline-block py-2.5">
            {t('mine.references')}
          </TextLink>
          <span className="block text-small text-ink-soft">{ofReferences(references, locale)}</span>
        </ListRow>
        <ListRow icon="badge-check">
          <TextLink href={routes.mySkills(locale)} className="-my-2.5 inline-block py-2.5">
            {t('mine.skills')}
          </TextLink>
          <span className="block text-small text-ink-soft">{t('mine.skillsText')}</span>
        </ListRow>
      </Rows>
      {has ? (
        <Details summary={t('mine.all')} icon="download">
          <Files wallet={wallet} locale={locale} />
        </Details>
      ) : null}
    </section>
  )
}

/** What is most worth knowing: somebody has written; whom one may ask; how many one has. */
function ofReferences({ toSee, kept, offer }: Props['references'], locale: Locale): string {
  const t = wordsOf(locale, 'sharing')
  if (toSee > 0) return t('mine.referencesToSee', { count: toSee })
  if (offer !== undefined) return t('mine.referencesOffered', { name: offer })
  return kept > 0 ? t('mine.referencesKept', { count: kept }) : t('mine.referencesText')
}

function Files({ wallet, locale }: Pick<Props, 'wallet' | 'locale'>) {
  const t = wordsOf(locale, 'sharing')
  const files = [
    ...(wallet.valid.length > 1
      ? [{ href: routes.combinedPdf(), name: t('mine.combinedPdf'), says: t('mine.combinedPdfText') }]
      : []),
    { href: routes.attestationBundle(), name: t('mine.bundle'), says: t('mine.bundleText') },
    ...(wallet.valid.some(({ signed }) => signed)
      ? [{ href: routes.combinedJson(), name: t('mine.combinedJson'), says: t('mine.jsonText') }]
      : []),
  ]
  return (
    <ul className="grid gap-4">
      {files.map(({ href, name, says }) => (
        <li key={href}>
          <TextLink href={href} className="-my-2.5 inline-block py-2.5">
            {name}
          </TextLink>
          <span className="block text-small text-ink-soft">{says}</span>
        </li>
      ))}
    </ul>
  )
}
