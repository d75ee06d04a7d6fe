import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { CertificateMark } from '@/components/signups/certificate-mark'
import { RoundsLink } from '@/components/rounds/rounds-link'
import { Preparation } from '@/components/signups/preparation'
import { ShiftTitle } from '@/components/signups/shift-title'
import { rosterSupportWords } from '@/components/signups/support-line'
import { WaitingList } from '@/components/signups/waiting-list'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { shiftTime } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { roster } from '@/lib/signups/roster/queries'
import { suiting } from '@/lib/signups/suiting/queries'
import { rosterSupport } from '@/lib/signups/support/queries'

type Props = { params: Promise<{ orgnr: string; shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('roster.coming'), robots: { index: false } }
}

export default async function RosterPage({ params }: Props) {
  const { orgnr, shiftId } = await params
  const locale = await getLocale()
  const t = await getT('signups')
  const actor = await requireActor(routes.roster(locale, orgnr, shiftId))
  const shift = await roster(actor, orgnr, shiftId, locale)
  if (!shift) notFound()
  const now = new Date()
  const [support, whom] = await Promise.all([rosterSupport(actor, orgnr, shiftId), suiting(actor, orgnr, shiftId, now)])
  const columns = [
    t('roster.name'),
    t('support:roster.title'),
    ...(shift.needsCertificate ? [t('certificate.title')] : []),
  ]
  const supportOf = (signUpId: string) => {
    const given = support.get(signUpId)
    return given && rosterSupportWords(given, locale)
  }
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-10">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <div>
            <h1>
              <ShiftTitle of={shift} locale={locale} />
            </h1>
            <p className="text-lead">{shiftTime(shift.startsAt, shift.endsAt, locale)}</p>
            <p lang="nb">{shift.meetingAddress}</p>
          </div>
          <div className="button-row">
            {shift.isOver && !shift.cancelled ? (
              <ButtonLink href={routes.confirmHours(locale, orgnr, shiftId)} icon={<Icon name="check" />}>
                {t('roster.confirm')}
              </ButtonLink>
            ) : null}
            <ButtonLink
              href={routes.attendanceList(locale, orgnr, shiftId)}
              variant="secondary"
              icon={<Icon name="printer" />}
            >
              {t('roster.list')}
            </ButtonLink>
          </div>
        </div>
        {shift.cancelled ? <Banner tone="warn">{t('roster.cancelled')}</Banner> : null}
        <div className="grid items-start gap-10 md:grid-cols-[3fr_2fr]">
          <section className="grid gap-3">
            <h2>{t(shift.isOver ? 'roster.came' : 'roster.coming')}</h2>
            <div>
              <p className="text-ink-soft">
                {t('rosters.taken', { taken: shift.taken, places: shift.places })}
                {shift.proposed > 0 && `, ${t('rounds:organisation.unanswered', { count: shift.proposed })}`}
              </p>
              {shift.proposed > 0 && <RoundsLink orgnr={orgnr} locale={locale} />}
            </div>
            {shift.coming.length === 0 ? (
              <p>{t('roster.nobody')}</p>
            ) : (
              <Table caption={t('roster.coming')} columns={columns}>
                {shift.coming.map((person) => (
                  <Row key={person.signUpId}>
                    <RowHeading>
                      <span lang="nb">{person.name}</span> {person.isYou ? t('roster.you') : null}
                    </RowHeading>
                    <Cell label={t('support:roster.title')}>{supportOf(person.signUpId)}</Cell>
                    {shift.needsCertificate ? (
                      <Cell label={t('certificate.title')} place="wide">
                        <CertificateMark person={person} orgnr={orgnr} shiftId={shiftId} locale={locale} now={now} />
                      </Cell>
                    ) : null}
                  </Row>
                ))}
              </Table>
            )}
            {shift.isOver || shift.coming.length === 0 ? null : (
              <p className="text-small text-ink-soft">{t('support:roster.note')}</p>
            )}
          </section>
          {shift.isOver ? null : (
            <div className="grid gap-10">
              <Preparation roster={shift} locale={locale} />
              <WaitingList queue={shift.queue} suiting={whom} locale={locale} />
            </div>
          )}
        </div>
      </main>
    </>
  )
}
