import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttestationState } from '@/components/attestations/attestation-state'
import { CandidateTable } from '@/components/attestations/candidate-table'
import { OpenBatches } from '@/components/attestations/open-batches'
import { SkillsNotice } from '@/components/attestations/skills-notice'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { VouchNotice } from '@/components/references/vouch-list'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { openBatches } from '@/lib/attestations/batches/queries'
import { attestationCandidates } from '@/lib/attestations/candidates/queries'
import { issuedAttestations } from '@/lib/attestations/queries'
import { skillsToDecide } from '@/lib/attestations/skills/queries'
import { duration, fullDate } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { refereesToVouchFor } from '@/lib/references/vouching/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('title'), robots: { index: false } }
}

export default async function OrganisationAttestationsPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('attestations')
  const actor = await requireActor(routes.organisationAttestations(locale, orgnr))
  const [candidates, issued, batches, skills, referees] = await Promise.all([
    attestationCandidates(actor, orgnr),
    issuedAttestations(actor, orgnr),
    openBatches(actor, orgnr),
    skillsToDecide(actor, orgnr),
    refereesToVouchFor(actor, orgnr),
  ])
  if (!candidates || !issued) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="wrap grid gap-10">
        <div className="stack">
          <h1>{t('title')}</h1>
          <p className="text-lead">{t('lead')}</p>
          {candidates.maySign ? null : <Banner tone="info">{t('candidates.mayNotSign')}</Banner>}
          <OpenBatches batches={batches} orgnr={orgnr} locale={locale} />
          <div className="flex flex-wrap gap-x-8">
            {skills === null ? null : <SkillsNotice count={skills} orgnr={orgnr} locale={locale} />}
            <VouchNotice count={referees?.length ?? 0} orgnr={orgnr} locale={locale} />
            {issued.length === 0 ? null : (
              <p>
                <TextLink href="#issued" className="inline-flex min-h-11 items-center">
                  {t('issued.title')} ({issued.length})
                </TextLink>
              </p>
            )}
          </div>
        </div>
        <section className="stack">
          <h2>{t('candidates.title')}</h2>
          {candidates.rows.length === 0 ? (
            <Card className="grid gap-3">
              <p>{t('candidates.empty')}</p>
              <ButtonLink href={routes.organisationHours(locale, orgnr)}>{t('candidates.hoursFirst')}</ButtonLink>
            </Card>
          ) : (
            <CandidateTable {...candidates} orgnr={orgnr} locale={locale} personId={actor.personId} />
          )}
        </section>
        <section id="issued" className="stack">
          <h2>{t('issued.title')}</h2>
          {issued.length === 0 ? <p>{t('issued.empty')}</p> : null}
          <Rows>
            {issued.map(({ id, content, code, issuedAt, verdict }) => (
              <ListRow
                key={id}
                icon="file-check"
                title={<TextLink href={routes.issuedAttestation(locale, orgnr, id)}>{content.volunteer.name}</TextLink>}
                aside={<AttestationState verdict={verdict} locale={locale} />}
              >
                <span className="block whitespace-nowrap">
                  {code} · {duration(content.minutes, locale)}
                </span>
                <span className="block text-small text-ink-soft">
                  {t('issued.on', { date: fullDate(issuedAt, locale) })}
                </span>
              </ListRow>
            ))}
          </Rows>
        </section>
      </main>
    </>
  )
}
