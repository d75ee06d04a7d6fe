import type { Metadata } from 'next'
import { Lines } from '@/components/layout/lines'
import { TextPage } from '@/components/layout/text-page'
import { TextSection } from '@/components/layout/text-section'
import { ButtonLink } from '@/components/ui/button'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('pages')
  return { title: t('organisations.title'), description: t('organisations.lead') }
}

export default async function OrganisationsPage() {
  const locale = await getLocale()
  const t = await getT('pages')
  return (
    <TextPage title={t('organisations.title')} lead={t('organisations.lead')}>
      <TextSection title={t('organisations.get.title')}>
        <Lines
          icon="check"
          lines={[
            t('organisations.get.cards'),
            t('organisations.get.roster'),
            t('organisations.get.hours'),
            t('organisations.get.attestations'),
            t('organisations.get.limits'),
            t('organisations.get.free'),
          ]}
        />
      </TextSection>
      <TextSection title={t('organisations.who.title')} text={t('organisations.who.text')} />
      <TextSection title={t('organisations.asked.title')}>
        <Lines
          icon="arrow-right"
          lines={[
            t('organisations.asked.orgnr'),
            t('organisations.asked.approval'),
            t('organisations.asked.unpaid'),
            t('organisations.asked.support'),
            t('organisations.asked.insurance'),
            t('organisations.asked.two'),
            t('organisations.asked.no'),
          ]}
        />
      </TextSection>
      <TextSection title={t('organisations.how.title')}>
        <ol className="list-decimal space-y-2 pl-6">
          <li>{t('organisations.how.apply')}</li>
          <li>{t('organisations.how.draft')}</li>
          <li>{t('organisations.how.publish')}</li>
        </ol>
        <ButtonLink href={routes.applyAsOrganisation(locale)}>{t('organisations.apply')}</ButtonLink>
      </TextSection>
    </TextPage>
  )
}
