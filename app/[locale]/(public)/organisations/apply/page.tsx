import type { Metadata } from 'next'
import { ApplyForm, LookUpForm } from '@/components/organisations/apply-form'
import { OwnOrganisations } from '@/components/organisations/own-organisations'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { organisationDetails, ownOrganisations, placesByCounty, prefill } from '@/lib/organisations/queries'
import { orgnr as orgnrSchema } from '@/lib/organisations/schema'
import { Refusal } from '@/lib/refusal'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import type { Actor } from '@/lib/server/actors'

type Props = { searchParams: Promise<{ orgnr?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('organisations')
  return { title: t('apply.title'), robots: { index: false } }
}

export default async function ApplyPage({ searchParams }: Props) {
  const orgnr = orgnrSchema.safeParse([(await searchParams).orgnr].flat()[0]).data
  const locale = await getLocale()
  const t = await getT('organisations')
  const actor = await requireActor(routes.applyAsOrganisation(locale, orgnr))
  const own = await ownOrganisations(actor)
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('apply.title')}</h1>
      {orgnr === undefined ? (
        <>
          <p className="text-lead">{t('apply.lead')}</p>
          {own.length > 0 && (
            <section className="stack">
              <h2>{t('own.title')}</h2>
              <OwnOrganisations organisations={own} locale={locale} />
            </section>
          )}
          <section className="stack">
            {own.length > 0 && <h2>{t('apply.other')}</h2>}
            <LookUpForm locale={locale} />
          </section>
        </>
      ) : (
        <>
          <p className="text-lead">
            {t('team.orgnr', { orgnr })} ·{' '}
            <TextLink href={routes.applyAsOrganisation(locale)}>{t('apply.other')}</TextLink>
          </p>
          <Application actor={actor} orgnr={orgnr} locale={locale} />
        </>
      )}
    </main>
  )
}

async function Application({ actor, orgnr, locale }: { actor: Actor; orgnr: string; locale: Locale }) {
  const t = await getT('refusals')
  const register = await prefillOrRefusal(actor, orgnr)
  if (register instanceof Refusal) return <Banner tone="warn">{t(register.code, register.values)}</Banner>
  const [before, counties] = await Promise.all([organisationDetails(actor, orgnr), placesByCounty(actor, locale)])
  return <ApplyForm {...{ orgnr, register, before, counties, locale }} nameless={actor.name === ''} />
}

async function prefillOrRefusal(actor: Actor, orgnr: string) {
  try {
    return await prefill(actor, orgnr)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
