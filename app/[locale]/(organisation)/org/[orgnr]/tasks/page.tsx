import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { OwnTaskList } from '@/components/tasks/editing/own-task-list'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { organisationTasks } from '@/lib/tasks/overview/queries'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('editing')
  return { title: t('list.title'), robots: { index: false } }
}

export default async function OrganisationTasksPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('editing')
  const actor = await requireActor(routes.organisationTasks(locale, orgnr))
  const tasks = await organisationTasks(actor, orgnr, locale, new Date())
  const membership = membershipOf(actor, orgnr)
  if (!tasks || !membership) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="tasks" />
      <main id="main" className="wrap grid gap-10">
        <div className="stack">
          <OrganisationHeading name={membership.name}>{t('list.title')}</OrganisationHeading>
          {tasks.length > 0 && <p className="text-lead">{t('list.lead')}</p>}
          {!membership.approved && <Banner tone="info">{t('notApproved')}</Banner>}
          {tasks.length > 0 && <NewTask href={routes.newTask(locale, orgnr)}>{t('list.new')}</NewTask>}
        </div>
        {tasks.length > 0 ? (
          <OwnTaskList tasks={tasks} orgnr={orgnr} locale={locale} />
        ) : (
          <Card className="grid max-w-reading justify-items-start gap-3">
            <p>{t('list.empty')}</p>
            <NewTask href={routes.newTask(locale, orgnr)}>{t('list.new')}</NewTask>
          </Card>
        )}
      </main>
    </>
  )
}

function NewTask({ href, children }: { href: string; children: string }) {
  return (
    <ButtonLink href={href} icon={<Icon name="plus" />}>
      {children}
    </ButtonLink>
  )
}
