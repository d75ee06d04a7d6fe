import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DecidedSkill, SkillToConfirm } from '@/components/attestations/skill-decisions'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { Details } from '@/components/ui/details'
import { Rows } from '@/components/ui/rows'
import { organisationSkills } from '@/lib/attestations/skills/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('skills')
  return { title: t('organisation.title'), robots: { index: false } }
}

export default async function OrganisationSkillsPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('skills')
  const actor = await requireActor(routes.organisationSkills(locale, orgnr))
  const skills = await organisationSkills(actor, orgnr)
  if (!skills) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <OrganisationHeading name={skills.organisationName}>{t('organisation.title')}</OrganisationHeading>
        <p className="text-lead">{t('organisation.lead')}</p>
        <section className="grid gap-4">
          <h2>{t('organisation.waiting')}</h2>
          {skills.waiting.length === 0 ? <p>{t('organisation.empty')}</p> : null}
          {skills.waiting.map((claim) => (
            <SkillToConfirm key={claim.id} claim={claim} orgnr={orgnr} locale={locale} />
          ))}
        </section>
        {skills.decided.length === 0 ? null : (
          <Details summary={t('organisation.decided')} icon="history" open={skills.waiting.length === 0}>
            <Rows>
              {skills.decided.map((claim) => (
                <DecidedSkill key={claim.id} claim={claim} maySign={skills.maySign} orgnr={orgnr} locale={locale} />
              ))}
            </Rows>
          </Details>
        )}
        <p className="text-small text-ink-soft">{t('credit')}</p>
      </main>
    </>
  )
}
