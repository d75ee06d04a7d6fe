import { getT } from '@/lib/i18n/server'

/** The same for a link that has run out, was switched off, or never was one. */
export default async function NoContact() {
  const t = await getT('references')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('contact.goneTitle')}</h1>
      <p>{t('contact.goneText')}</p>
    </main>
  )
}
