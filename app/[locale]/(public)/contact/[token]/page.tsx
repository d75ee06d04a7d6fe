import type { Metadata } from 'next'
import { LinkGone } from '@/components/references/link-gone'
import { ContactShown } from '@/components/references/contact-shown'
import { Card } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { moment } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { openContactAction } from '@/lib/references/contact/actions'
import { contactPage } from '@/lib/references/contact/queries'
import { currentActor } from '@/lib/server/actor'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ opening?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('contact.title'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

export default async function ContactPage({ params, searchParams }: Props) {
  const { token } = await params
  const { opening } = await searchParams
  const locale = await getLocale()
  const t = await getT('references')
  const page = await contactPage(await currentActor(), token, typeof opening === 'string' ? opening : undefined, locale)
  if (!page) return <LinkGone of="contact" locale={locale} />
  const { refereeName: name, title, relationName, volunteer, organisation, contact, expiresAt } = page
  return (
    <main id="main" className="wrap narrow stack">
      <div>
        <p className="font-semibold text-ink-soft">{t('contact.title')}</p>
        <h1>{name}</h1>
        <p className="text-lead">{title === '' ? relationName : title}</p>
      </div>
      <p>{t('contact.about', { name, volunteer, organisation })}</p>
      <Facts>
        {page.vouching === 'known' ? (
          <Fact icon="user-check">{t('contact.known', { organisation, name })}</Fact>
        ) : (
          <Fact icon="circle-question-mark">{t('contact.unknown', { organisation })}</Fact>
        )}
        <Fact icon="clock">{t('contact.until', { time: moment(expiresAt, locale) })}</Fact>
      </Facts>
      <Card as="section" strong className="grid gap-4">
        {contact === null ? (
          <>
            <p className="text-small text-ink-soft">{t('contact.counted')}</p>
            <Form action={openContactAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
              <input type="hidden" name="token" value={token} />
              <SubmitButton busy={t('common:do.sending')} wide>
                {t('contact.show')}
              </SubmitButton>
            </Form>
          </>
        ) : (
          <>
            <ContactShown contact={contact} locale={locale} />
            <p>{t('contact.for')}</p>
          </>
        )}
      </Card>
    </main>
  )
}
