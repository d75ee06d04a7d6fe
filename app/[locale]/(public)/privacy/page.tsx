import type { Metadata } from 'next'
import { Lines } from '@/components/layout/lines'
import { SiteLink } from '@/components/layout/site-link'
import { TextPage } from '@/components/layout/text-page'
import { TextSection } from '@/components/layout/text-section'
import { TextLink } from '@/components/ui/link'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { getT } from '@/lib/i18n/server'
import { env } from '@/lib/server/env'

const kept = [
  'account',
  'documentName',
  'wishes',
  'language',
  'buddy',
  'shifts',
  'shares',
  'references',
  'skills',
  'certificate',
  'events',
] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('pages')
  return { title: t('privacy.title'), description: t('privacy.lead') }
}

export default async function PrivacyPage() {
  const t = await getT('pages')
  const email = env.OPERATOR_EMAIL
  return (
    <TextPage title={t('privacy.title')} lead={t('privacy.lead')}>
      <TextSection title={t('privacy.controller.title')}>
        <p>{t('privacy.controller.text', { name: env.OPERATOR_NAME, email })}</p>
        <p>{t('privacy.controller.organisations')}</p>
      </TextSection>
      <TextSection title={t('privacy.stored.title')}>
        <Table caption={t('privacy.stored.title')} columns={[t('privacy.stored.what'), t('privacy.stored.why')]}>
          {kept.map((one) => (
            <Row key={one}>
              <RowHeading>{t(`privacy.stored.${one}`)}</RowHeading>
              <Cell label={t('privacy.stored.why')} place="wide">
                {t(`privacy.stored.${one}Why`)}
              </Cell>
            </Row>
          ))}
        </Table>
        <p>{t('privacy.stored.basis')}</p>
      </TextSection>
      <TextSection title={t('privacy.never.title')}>
        <Lines
          icon="ban"
          lines={[
            t('privacy.never.ids'),
            t('privacy.never.status'),
            t('privacy.never.sensitive'),
            t('privacy.never.birth'),
            t('privacy.never.papers'),
            t('privacy.never.reasons'),
          ]}
        />
      </TextSection>
      <TextSection title={t('privacy.seen.title')}>
        <Lines
          icon="eye"
          lines={[
            t('privacy.seen.you'),
            t('privacy.seen.organisation'),
            t('privacy.seen.buddy'),
            t('privacy.seen.public'),
            t('privacy.seen.files'),
            t('privacy.seen.contact'),
            t('privacy.seen.nobody'),
          ]}
        />
      </TextSection>
      <TextSection title={t('privacy.kept.title')}>
        <p>{t('privacy.kept.text')}</p>
        <p>{t('privacy.kept.referee')}</p>
        <p>{t('privacy.kept.code')}</p>
      </TextSection>
      <TextSection title={t('privacy.rights.title')}>
        <Lines
          icon="check"
          lines={[
            t('privacy.rights.see'),
            t('privacy.rights.correct'),
            t('privacy.rights.erase'),
            t('privacy.rights.withdraw'),
          ]}
        />
        <p>{t('privacy.rights.how', { email })}</p>
        <p>
          <TextLink href={`mailto:${email}`}>{email}</TextLink>
        </p>
        <p>
          {t('privacy.rights.complain')} <SiteLink site="datatilsynet.no" />
        </p>
      </TextSection>
      <TextSection title={t('privacy.cookies.title')} text={t('privacy.cookies.text')}>
        <p className="text-small text-ink-soft">{t('privacy.dated')}</p>
      </TextSection>
    </TextPage>
  )
}
