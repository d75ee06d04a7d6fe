import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { HeldTask } from '@/components/tasks/review/held-task'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'
import { heldTasks } from '@/lib/tasks/review/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('editing')
  return { title: t('review.title'), robots: { index: false } }
}

export default async function FlaggedPage() {
  const locale = await getLocale()
  const t = await getT('editing')
  const actor = await requireAdministrator(routes.adminFlagged(locale))
  const tasks = await heldTasks(actor, locale, new Date())
  if (!tasks) notFound()
  return (
    <>
      <AdminMenu locale={locale} current="flagged" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('review.title')}</h1>
        <p className="text-lead">{tasks.length === 0 ? t('review.none') : t('review.lead')}</p>
        {tasks.map((task) => (
          <HeldTask key={task.id} task={task} locale={locale} />
        ))}
      </main>
    </>
  )
}
