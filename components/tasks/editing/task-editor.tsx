import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { County } from '@/lib/organisations/queries'
import { routes } from '@/lib/routes'
import type { EditorTask } from '@/lib/tasks/editing/queries'
import { publication } from '@/lib/tasks/publishing/rules'
import { CloseTask } from './close-task'
import { PublishChecklist } from './publish-checklist'
import { TaskForm } from './task-form'
import { TaskPreview } from './task-preview'
import { TaskStateBanner } from './task-state'

interface Props {
  task: EditorTask
  counties: readonly County[]
  locale: Locale
  now: Date
}

/** The form, and beside it how the card looks and what is missing. */
export function TaskEditor({ task, counties, locale, now }: Props) {
  const t = wordsOf(locale, 'editing')
  const { orgnr } = task.organisation
  const needs = publication(task, task.organisation, now)
  const place = counties.flatMap(({ places }) => places).find(({ id }) => id === task.placeId)
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="tasks" />
      <main id="main" className="wrap">
        <TextLink href={routes.organisationTasks(locale, orgnr)} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="arrow-left" /> {t('list.title')}
        </TextLink>
        <h1>{task.isNew ? t('new.title') : t('edit.title')}</h1>
        <p className="mt-1 text-ink-soft">
          {task.isNew || !task.savedAt ? t('new.lead') : t('edit.savedAt', { time: moment(task.savedAt, locale) })}{' '}
          {task.isNew && <TextLink href={routes.newTask(locale, orgnr)}>{t('new.other')}</TextLink>}
          {task.state === 'published' && <TextLink href={routes.task(locale, task.id)}>{t('edit.view')}</TextLink>}
        </p>
        <div className="mt-4 grid gap-4 empty:hidden">
          <TaskStateBanner state={task.state} because={task.keptBackBecause} locale={locale} />
        </div>
        <div className="mt-6 grid items-start gap-10 md:grid-cols-[minmax(0,1fr)_16rem] lg:grid-cols-[minmax(0,1fr)_22.5rem] lg:gap-12">
          <div className="grid gap-10">
            <TaskForm task={task} needs={needs} counties={counties} locale={locale} now={now} />
            {!task.isNew && task.state !== 'closed' && <CloseTask orgnr={orgnr} taskId={task.id} locale={locale} />}
          </div>
          <aside className="grid gap-5 md:sticky md:top-4">
            <PublishChecklist needs={needs} orgnr={orgnr} locale={locale} />
            <TaskPreview task={task} placeName={place?.name ?? ''} locale={locale} />
          </aside>
        </div>
      </main>
    </>
  )
}
