import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ShiftList } from '@/components/tasks/shift-list'
import { SignUpLink } from '@/components/tasks/sign-up-link'
import { SupportKit } from '@/components/tasks/support-kit'
import { TaskBring } from '@/components/tasks/task-bring'
import { TaskFacts } from '@/components/tasks/task-facts'
import { TaskGains } from '@/components/tasks/task-gains'
import { TaskHead } from '@/components/tasks/task-head'
import { TaskSafety } from '@/components/tasks/task-safety'
import { TaskShare } from '@/components/tasks/task-share'
import { TaskSteps } from '@/components/tasks/task-steps'
import { WhoMeets } from '@/components/tasks/who-meets'
import { Banner } from '@/components/ui/banner'
import { locales } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'
import { taskPage } from '@/lib/tasks/page/queries'
import { shiftToShow } from '@/lib/tasks/rules'

type Props = { params: Promise<{ taskId: string }> }

const load = cache(async (taskId: string) => {
  const now = new Date()
  return { now, task: await taskPage(await currentActor(), taskId, await getLocale(), now) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await getLocale()
  const { task } = await load((await params).taskId)
  if (!task) return { robots: { index: false } }
  const url = routes.task(locale, task.id)
  return {
    title: task.title,
    description: task.summary,
    alternates: {
      canonical: url,
      languages: Object.fromEntries(locales.map((one) => [one, routes.task(one, task.id)])),
    },
    openGraph: { type: 'website', title: task.title, description: task.summary, url, locale },
    ...(task.state === 'open' ? {} : { robots: { index: false } }),
  }
}

export default async function TaskPage({ params }: Props) {
  const locale = await getLocale()
  const t = await getT('tasks')
  const { now, task } = await load((await params).taskId)
  if (!task) notFound()
  const shift = shiftToShow(task.shifts)
  const others = task.shifts.filter((one) => one !== shift)
  const address = env.publicUrl + routes.task(locale, task.id)

  return (
    <main id="main" className="wrap narrow grid gap-10 print:gap-2 print:text-[9.5pt] print:leading-snug">
      <TaskHead task={task} locale={locale} />
      <div className="grid gap-10 print:grid-cols-2 print:gap-x-6 print:gap-y-2">
        <TaskFacts task={task} shift={shift} locale={locale} now={now} />
        <WhoMeets task={task} locale={locale} />
      </div>
      {others.length > 0 && (
        <section className="print:hidden">
          <h2>{t('page.otherShifts')}</h2>
          <ShiftList shifts={others} locale={locale} />
        </section>
      )}
      <TaskSteps steps={task.steps} locale={locale} />
      <section>
        <h2>{t('page.support')}</h2>
        <SupportKit
          supports={task.supports}
          locale={locale}
          className="print:grid print:grid-cols-4 print:gap-x-3 print:divide-y-0 print:text-small print:leading-snug print:[&>li]:py-0.5"
        />
      </section>
      <div className="grid gap-10 print:grid-cols-2 print:gap-x-6 print:gap-y-2">
        <TaskBring task={task} locale={locale} />
        <TaskSafety task={task} locale={locale} />
      </div>
      <TaskGains benefits={task.benefits} locale={locale} />
      <section className="print:hidden">
        <Banner tone="plain" icon="hand-heart">
          <b>{t('page.sayNo')}</b> {t('page.sayNoText')}
        </Banner>
        {shift && task.state === 'open' && (
          <div className="mt-4">
            <SignUpLink shift={shift} locale={locale} />
          </div>
        )}
      </section>
      <TaskShare address={address} locale={locale} />
      <p className="hidden border-t border-line pt-2 text-tiny print:block">
        <b>toveis</b> · <span lang="nb">{task.organisation.name}</span>,{' '}
        {t('page.orgnr', { orgnr: task.organisation.orgnr })} · {address} · {t('page.sayNo')}
      </p>
    </main>
  )
}
