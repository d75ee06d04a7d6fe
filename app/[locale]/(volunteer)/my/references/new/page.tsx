import type { Metadata } from 'next'
import { AskForm } from '@/components/references/ask-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { getLocale, getT } from '@/lib/i18n/server'
import { whereToAsk } from '@/lib/references/asking/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { searchParams: Promise<{ org?: string | string[]; who?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('new.title'), robots: { index: false } }
}

export default async function NewReferencePage({ searchParams }: Props) {
  const { org, who } = await searchParams
  const locale = await getLocale()
  const t = await getT('references')
  const actor = await requireActor(routes.newReference(locale))
  const places = await whereToAsk(actor)
  const where = places.length === 1 ? places[0] : places.find(({ orgnr }) => orgnr === org)
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('new.title')}</h1>
        {places.length === 0 ? (
          <Card className="grid gap-3">
            <h2>{t('new.none')}</h2>
            <p>{t('new.noneText')}</p>
            <ButtonLink href={routes.forYou(locale)}>{t('common:nav.forYou')}</ButtonLink>
          </Card>
        ) : null}
        {places.length > 1 ? (
          <section>
            <h2>{t('new.organisation')}</h2>
            <Rows>
              {places.map(({ orgnr, organisation }) => (
                <ListRow key={orgnr} icon="building-2">
                  <TextLink
                    href={routes.newReference(locale, orgnr)}
                    aria-current={orgnr === where?.orgnr ? 'true' : undefined}
                    className={orgnr === where?.orgnr ? 'font-bold' : undefined}
                  >
                    {organisation}
                  </TextLink>
                </ListRow>
              ))}
            </Rows>
          </section>
        ) : null}
        {where ? (
          <>
            <p className="text-lead">{t('new.lead')}</p>
            <p className="font-semibold">{where.organisation}</p>
            <AskForm where={where} who={typeof who === 'string' ? who : undefined} locale={locale} />
          </>
        ) : null}
      </main>
    </>
  )
}
