import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactLinks } from '@/components/references/contact-links'
import { CancelDialog, DiscardDialog, KeepForm } from '@/components/references/own-decisions'
import { ReferenceStateBadge } from '@/components/references/reference-state'
import { ReferenceText } from '@/components/references/reference-text'
import { SigningNote } from '@/components/references/signing-note'
import { Card } from '@/components/ui/card'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { contactLinks } from '@/lib/references/contact/queries'
import { type MyReference, myReference } from '@/lib/references/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

type Props = { params: Promise<{ referenceId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('one.title'), robots: { index: false } }
}

export default async function MyReferencePage({ params }: Props) {
  const { referenceId } = await params
  const locale = await getLocale()
  const actor = await requireActor(routes.myReference(locale, referenceId))
  const reference = await myReference(actor, referenceId, locale)
  if (!reference) notFound()
  const links = await contactLinks(actor, referenceId)
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <div>
          <p className="font-semibold text-ink-soft">{reference.organisation.name}</p>
          <h1>{reference.refereeName}</h1>
          <p className="mt-2">
            <ReferenceStateBadge state={reference.state} locale={locale} />
          </p>
        </div>
        {reference.words === null ? (
          <WithoutWords reference={reference} locale={locale} />
        ) : (
          <Card as="section">
            <ReferenceText words={reference.words} locale={locale} />
          </Card>
        )}
        <Decisions reference={reference} locale={locale} />
        {reference.canShareContact ? (
          <ContactLinks
            referenceId={referenceId}
            links={links.map((link) => ({ ...link, address: env.publicUrl + routes.contact('nb', link.token) }))}
            locale={locale}
          />
        ) : null}
        {reference.canDiscard ? <DiscardDialog referenceId={referenceId} locale={locale} /> : null}
      </main>
    </>
  )
}

interface PartProps {
  reference: MyReference
  locale: Locale
}

function WithoutWords({ reference, locale }: PartProps) {
  const t = wordsOf(locale, 'references')
  const { state, askedAt, answerUntil, relation, refereeEmail } = reference
  return (
    <>
      {state === 'asked' ? <p>{t('one.askedText', { date: fullDate(askedAt, locale) })}</p> : null}
      {state === 'asked' && refereeEmail !== null ? <p>{t('one.sentTo', { email: refereeEmail })}</p> : null}
      {state === 'declined' ||
      state === 'lapsed' ||
      state === 'ended' ||
      state === 'expired' ||
      state === 'discarded' ? (
        <p className="text-lead">{t(`mine.${state}Text`)}</p>
      ) : null}
      <DefinitionList>
        <Definition term={t('fact.relation')}>{t(`relation.${relation}`)}</Definition>
        {state === 'asked' ? <Definition term={t('fact.answerBy')}>{fullDate(answerUntil, locale)}</Definition> : null}
      </DefinitionList>
    </>
  )
}

function Decisions({ reference, locale }: PartProps) {
  const t = wordsOf(locale, 'references')
  if (reference.canCancel) return <CancelDialog referenceId={reference.id} locale={locale} />
  if (reference.canDecide)
    return (
      <section className="grid gap-3">
        <h2>{t('one.decide')}</h2>
        <p>{t('one.decideText')}</p>
        <KeepForm referenceId={reference.id} locale={locale} />
        <DiscardDialog referenceId={reference.id} locale={locale} />
      </section>
    )
  if (reference.state !== 'kept' || reference.consentUntil === null) return null
  return (
    <>
      <SigningNote reference={reference} locale={locale} />
      <p>
        {t('fact.until')}: {fullDate(reference.consentUntil, locale)}
      </p>
    </>
  )
}
