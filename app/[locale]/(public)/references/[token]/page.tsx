import type { Metadata } from 'next'
import { LinkGone } from '@/components/references/link-gone'
import { ForgottenOn, GivenReference } from '@/components/references/given-reference'
import { RefereeQuestion } from '@/components/references/referee-question'
import { getLocale, getT } from '@/lib/i18n/server'
import { askedReference } from '@/lib/references/answering/queries'
import { currentActor } from '@/lib/server/actor'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('referee.title'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

export default async function RefereePage({ params }: Props) {
  const { token } = await params
  const locale = await getLocale()
  const t = await getT('references')
  const asked = await askedReference(await currentActor(), token, locale)
  if (!asked) return <LinkGone of="referee" locale={locale} />
  if (asked.state === 'asked')
    return (
      <main id="main" className="wrap narrow stack">
        <RefereeQuestion token={token} asked={asked} locale={locale} />
      </main>
    )
  if (asked.state === 'declined' || asked.state === 'lapsed')
    return (
      <main id="main" className="wrap narrow stack">
        <h1>{t(asked.state === 'declined' ? 'referee.declined' : 'referee.lapsed')}</h1>
        {asked.state === 'lapsed' ? <p>{t('referee.lapsedText', { volunteer: asked.volunteer })}</p> : null}
        <ForgottenOn asked={asked} locale={locale} />
      </main>
    )
  return (
    <main id="main" className="wrap narrow stack">
      <GivenReference token={token} asked={asked} locale={locale} />
    </main>
  )
}
