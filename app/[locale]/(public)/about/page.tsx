import type { Metadata } from 'next'
import { Lines } from '@/components/layout/lines'
import { SiteLink } from '@/components/layout/site-link'
import { TextPage } from '@/components/layout/text-page'
import { TextSection } from '@/components/layout/text-section'
import { SupportKit } from '@/components/tasks/support-kit'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { supports } from '@/lib/tasks/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('pages')
  return { title: t('about.title'), description: t('about.lead') }
}

export default async function AboutPage() {
  const locale = await getLocale()
  const t = await getT('pages')
  return (
    <TextPage title={t('about.title')} lead={t('about.lead')}>
      <TextSection title={t('about.steps.title')}>
        <Rows>
          <ListRow icon="search" title={t('about.steps.find')}>
            {t('about.steps.findText')}
          </ListRow>
          <ListRow icon="calendar-check" title={t('about.steps.signUp')}>
            {t('about.steps.signUpText')}
          </ListRow>
          <ListRow icon="door-open" title={t('about.steps.come')}>
            {t('about.steps.comeText')}
          </ListRow>
          <ListRow icon="clock" title={t('about.steps.hours')}>
            {t('about.steps.hoursText')}
          </ListRow>
          <ListRow icon="file-check" title={t('about.steps.paper')}>
            {t('about.steps.paperText')}
          </ListRow>
        </Rows>
        <ButtonLink href={routes.tasks(locale)}>{t('home.show')}</ButtonLink>
      </TextSection>
      <TextSection id="support" title={t('about.support.title')} text={t('about.support.text')}>
        <SupportKit supports={supports} locale={locale} />
        <p>{t('about.support.level')}</p>
        <p>
          <TextLink href={routes.fairness(locale)}>{t('fairness:link')}</TextLink>
        </p>
      </TextSection>
      <TextSection title={t('about.twoWay.title')} text={t('about.twoWay.text')}>
        <p>
          <TextLink href={routes.tasks(locale, { teach: 'on' })}>{t('home.twoWayLink')}</TextLink>
        </p>
      </TextSection>
      <TextSection id="hours" title={t('about.rule.title')} text={t('about.rule.text')} />
      <TextSection title={t('about.is.title')} text={t('about.is.text')}>
        <Lines icon="check" lines={[t('about.is.yes')]} />
        <Lines
          icon="x"
          lines={[t('about.is.pay'), t('about.is.jobs'), t('about.is.private'), t('about.is.placement')]}
        />
      </TextSection>
      <TextSection title={t('about.state.title')}>
        <p>{t('about.state.programme')}</p>
        <p>{t('about.state.nav')}</p>
        <p className="flex flex-wrap items-center gap-x-4">
          {t('about.state.dated')}
          <SiteLink site="imdi.no" />
          <SiteLink site="udi.no" />
          <SiteLink site="nav.no" />
        </p>
      </TextSection>
      <TextSection title={t('about.safe.title')}>
        <Lines
          icon="shield-check"
          lines={[t('about.safe.law'), t('about.safe.insurance'), t('about.safe.police'), t('about.safe.age')]}
        />
        <p>
          <TextLink href={routes.speakUp(locale)}>{t('about.safe.speakUp')}</TextLink>
        </p>
      </TextSection>
    </TextPage>
  )
}
