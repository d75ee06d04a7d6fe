import { getT } from '@/lib/i18n/server'

/** The same for a question that was taken back and for an address that never was one. */
export default async function NoReference() {
  const t = await getT('references')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('referee.goneTitle')}</h1>
      <p>{t('referee.goneText')}</p>
    </main>
  )
}
