import type { Metadata } from 'next'
import { Lines } from '@/components/layout/lines'
import { SiteLink } from '@/components/layout/site-link'
import { TextPage } from '@/components/layout/text-page'
import { TextSection } from '@/components/layout/text-section'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { getT } from '@/lib/i18n/server'
import { env } from '@/lib/server/env'

const emergencies = [
  { key: 'fire', number: '110' },
  { key: 'police', number: '112' },
  { key: 'ambulance', number: '113' },
] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('pages')
  return { title: t('speakUp.title'), description: t('speakUp.lead') }
}

export default async function SpeakUpPage() {
  const t = await getT('pages')
  return (
    <TextPage title={t('speakUp.title')} lead={t('speakUp.lead')}>
      <Card as="section" className="max-w-reading">
        <h2 className="text-h3">{t('speakUp.danger')}</h2>
        <ul className="mt-2 grid gap-x-6 md:grid-cols-3">
          {emergencies.map(({ key, number }) => (
            <li key={key}>
              <TextLink href={`tel:${number}`} className="inline-flex min-h-11 items-center gap-2">
                <Icon name="phone" />
                {t(`speakUp.${key}`)} {number}
              </TextLink>
            </li>
          ))}
        </ul>
      </Card>
      <TextSection title={t('speakUp.us.title')}>
        <p>{t('speakUp.us.text', { name: env.OPERATOR_NAME })}</p>
        <div className="button-row">
          <ButtonLink href={`mailto:${env.OPERATOR_EMAIL}`} icon={<Icon name="mail" />}>
            {t('speakUp.us.write')}
          </ButtonLink>
        </div>
        <p className="font-medium break-all">{env.OPERATOR_EMAIL}</p>
        <p>{t('speakUp.us.anonymous')}</p>
      </TextSection>
      <TextSection title={t('speakUp.about.title')}>
        <Lines
          icon="flag"
          lines={[
            t('speakUp.about.pressure'),
            t('speakUp.about.job'),
            t('speakUp.about.favours'),
            t('speakUp.about.harassment'),
            t('speakUp.about.danger'),
            t('speakUp.about.data'),
          ]}
        />
      </TextSection>
      <TextSection title={t('speakUp.next.title')}>
        <Lines
          icon="arrow-right"
          lines={[
            t('speakUp.next.read'),
            t('speakUp.next.agree'),
            t('speakUp.next.stop'),
            t('speakUp.next.tell'),
            t('speakUp.next.free'),
          ]}
        />
      </TextSection>
      <TextSection title={t('speakUp.others.title')}>
        <Rows>
          <ListRow icon="shield" title="Arbeidstilsynet" aside={<Phone number="73 19 97 00" />}>
            {t('speakUp.others.labour')} <SiteLink site="arbeidstilsynet.no" />
          </ListRow>
          <ListRow icon="siren" title={t('speakUp.others.policeName')} aside={<Phone number="02800" />}>
            {t('speakUp.others.policeText')}
          </ListRow>
          <ListRow icon="headset" title={t('speakUp.others.migrantName')} aside={<Phone number="527" />}>
            {t('speakUp.others.migrantText')} <SiteLink site="527.org.ua" />
          </ListRow>
          <ListRow icon="heart" title={t('speakUp.others.mindName')} aside={<Phone number="116 123" />}>
            {t('speakUp.others.mindText')}
          </ListRow>
          <ListRow icon="user-plus" title={t('speakUp.others.doctorName')} aside={<Phone number="116 117" />}>
            {t('speakUp.others.doctorText')}
          </ListRow>
        </Rows>
      </TextSection>
    </TextPage>
  )
}

function Phone({ number }: { number: string }) {
  return (
    <TextLink
      href={`tel:${number.replaceAll(' ', '')}`}
      className="inline-flex min-h-11 items-center whitespace-nowrap"
    >
      {number}
    </TextLink>
  )
}
