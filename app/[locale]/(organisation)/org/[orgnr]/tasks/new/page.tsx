import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { RolePicker } from '@/components/tasks/editing/role-picker'
import { TaskEditor } from '@/components/tasks/editing/task-editor'
import { getLocale, getT } from '@/lib/i18n/server'
import { placesByCounty } from '@/lib/organisations/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { newTask } from '@/lib/tasks/editing/queries'
import { catalogue } from '@/lib/tasks/queries'

type Props = { params: Promise<{ orgnr: string }>; searchParams: Promise<{ role?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('editing')
  return { title: t('new.title'), robots: { index: false } }
}

export default async function NewTaskPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const roleId = [(await searchParams).role].flat()[0]
  const locale = await getLocale()
  const t = await getT('editing')
  const actor = await requireActor(routes.newTask(locale, orgnr, roleId))
  if (!membershipOf(actor, orgnr, 'coordinator', 'owner')) notFound()
  const task = roleId ? await newTask(actor, orgnr, roleId, locale) : null
  if (task)
    return <TaskEditor task={task} counties={await placesByCounty(actor, locale)} locale={locale} now={new Date()} />
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="tasks" />
      <main id="main" className="wrap stack">
        <h1>{t('new.title')}</h1>
        <p className="text-lead">{t('new.lead')}</p>
        <RolePicker orgnr={orgnr} shelves={await catalogue(actor, locale)} locale={locale} />
      </main>
    </>
  )
}
