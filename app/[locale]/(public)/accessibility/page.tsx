import type { Metadata } from 'next'
import { Lines } from '@/components/layout/lines'
import { SiteLink } from '@/components/layout/site-link'
import { TextPage } from '@/components/layout/text-page'
import { TextSection } from '@/components/layout/text-section'
import { TextLink } from '@/components/ui/link'
import { getT } from '@/lib/i18n/server'
import { env } from '@/lib/server/env'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('pages')
  return { title: t('accessibility.title'), description: t('accessibility.lead') }
}

export default async function AccessibilityPage() {
  const t = await getT('pages')
  return (
    <TextPage title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <TextSection title={t('accessibility.level.title')} text={t('accessibility.level.text')} />
      <TextSection title={t('accessibility.tested.title')}>
        <Lines
          icon="check"
          lines={[
            t('accessibility.tested.axe'),
            t('accessibility.tested.keyboard'),
            t('accessibility.tested.script'),
            t('accessibility.tested.contrast'),
          ]}
        />
      </TextSection>
      <TextSection title={t('accessibility.missing.title')}>
        <Lines
          icon="circle-alert"
          lines={[
            t('accessibility.missing.people'),
            t('accessibility.missing.pictograms'),
            t('accessibility.missing.texts'),
          ]}
        />
      </TextSection>
      <TextSection title={t('accessibility.contact.title')} text={t('accessibility.contact.text')}>
        <p>
          <TextLink href={`mailto:${env.OPERATOR_EMAIL}`}>{env.OPERATOR_EMAIL}</TextLink>
        </p>
        <p>
          {t('accessibility.contact.authority')} <SiteLink site="uutilsynet.no" />
        </p>
        <p className="text-small text-ink-soft">{t('accessibility.dated')}</p>
      </TextSection>
    </TextPage>
  )
}
