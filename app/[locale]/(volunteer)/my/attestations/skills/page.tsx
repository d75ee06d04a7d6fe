import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { SkillClaim } from '@/components/attestations/skill-claims'
import { OrganisationChoice, SkillChoice } from '@/components/attestations/skill-choice'
import { SkillForm } from '@/components/attestations/skill-form'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { type OwnSkills, ownSkills } from '@/lib/attestations/skills/queries'
import { type Skill, skillOf } from '@/lib/attestations/skills/rules'
import type { Locale } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Search = { org?: string; skill?: string; saved?: string }
type Props = { searchParams: Promise<Search> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { org, skill } = await searchParams
  const locale = await getLocale()
  const t = await getT('skills')
  const chosen = org !== undefined && skill !== undefined ? skillOf(skill) : undefined
  return {
    title: chosen ? t('write.title', { skill: chosen.name[locale] }) : t('title'),
    robots: { index: false },
  }
}

export default async function MySkillsPage({ searchParams }: Props) {
  const { org, skill, saved } = await searchParams
  const locale = await getLocale()
  const here = routes.mySkills(locale)
  const actor = await requireActor(here)
  if (!actor.isVolunteer) redirect(routes.welcome(locale, 'name', here))
  const own = await ownSkills(actor)
  const organisation =
    org === undefined ? own.organisations.find((_, __, all) => all.length === 1) : findOrganisation(own, org)
  const writing = org === undefined || skill === undefined ? undefined : (skillOf(skill) ?? notFound())
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        {writing && organisation ? (
          <Writing own={own} organisation={organisation} skill={writing} locale={locale} />
        ) : (
          <Overview own={own} organisation={organisation} sent={saved === 'sent'} locale={locale} />
        )}
        <p className="text-small text-ink-soft">{wordsOf(locale, 'skills')('credit')}</p>
      </main>
    </>
  )
}

type Organisation = OwnSkills['organisations'][number]

const findOrganisation = (own: OwnSkills, orgnr: string): Organisation =>
  own.organisations.find((one) => one.orgnr === orgnr) ?? notFound()

interface OverviewProps {
  own: OwnSkills
  organisation: Organisation | undefined
  sent: boolean
  locale: Locale
}

function Overview({ own, organisation, sent, locale }: OverviewProps) {
  const t = wordsOf(locale, 'skills')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="text-lead">{t('lead')}</p>
      {sent ? (
        <Banner tone="good" role="status">
          {t('sent')}
        </Banner>
      ) : null}
      {own.claims.length === 0 ? null : (
        <section className="grid gap-3">
          <h2>{t('mine')}</h2>
          {own.claims.map((claim) => (
            <SkillClaim key={claim.id} claim={claim} locale={locale} />
          ))}
        </section>
      )}
      {own.organisations.length === 0 ? (
        <Card className="grid justify-items-start gap-3">
          <h2>{t('none')}</h2>
          <p>{t('noneText')}</p>
          <ButtonLink href={routes.forYou(locale)}>{t('common:nav.forYou')}</ButtonLink>
        </Card>
      ) : (
        <section className="grid gap-3">
          <h2>{own.claims.length > 0 ? t('add') : organisation ? t('choose') : t('where')}</h2>
          <p className="text-small text-ink-soft">{t('private')}</p>
          {organisation ? (
            <>
              <p>{t('chosenAt', { organisation: organisation.name })}</p>
              <SkillChoice organisation={organisation} locale={locale} />
            </>
          ) : (
            <OrganisationChoice organisations={own.organisations} locale={locale} />
          )}
        </section>
      )}
    </>
  )
}

interface WritingProps {
  own: OwnSkills
  organisation: Organisation
  skill: Skill
  locale: Locale
}

function Writing({ own, organisation, skill, locale }: WritingProps) {
  const t = wordsOf(locale, 'skills')
  const before = own.claims.find(
    (claim) => claim.skill.id === skill.id && claim.organisation.orgnr === organisation.orgnr,
  )
  return (
    <>
      <p>
        <TextLink
          href={routes.mySkills(locale, { org: organisation.orgnr })}
          className="inline-flex min-h-11 items-center"
        >
          {t('back')}
        </TextLink>
      </p>
      <h1>{t('write.title', { skill: skill.name[locale] })}</h1>
      <p>{t('chosenAt', { organisation: organisation.name })}</p>
      <p>
        <b>{t('write.meaning')}:</b> {skill.meaning[locale]}
      </p>
      <p>{t('write.lead')}</p>
      <p className="text-small text-ink-soft">{t('private')}</p>
      <SkillForm orgnr={organisation.orgnr} skillId={skill.id} before={before} locale={locale} />
    </>
  )
}
