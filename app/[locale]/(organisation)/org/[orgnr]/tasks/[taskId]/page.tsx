import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TaskEditor } from '@/components/tasks/editing/task-editor'
import { getLocale, getT } from '@/lib/i18n/server'
import { placesByCounty } from '@/lib/organisations/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { taskForEditing } from '@/lib/tasks/editing/queries'

type Props = { params: Promise<{ orgnr: string; taskId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('editing')
  return { title: t('edit.title'), robots: { index: false } }
}

export default async function EditTaskPage({ params }: Props) {
  const { orgnr, taskId } = await params
  const locale = await getLocale()
  const actor = await requireActor(routes.editTask(locale, orgnr, taskId))
  const now = new Date()
  const task = await taskForEditing(actor, orgnr, taskId, locale, now)
  if (!task) notFound()
  return <TaskEditor task={task} counties={await placesByCounty(actor, locale)} locale={locale} now={now} />
}
