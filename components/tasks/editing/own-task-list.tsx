import { pictogram } from '@/components/tasks/pictures'
import { Card, CardHead, CardLink } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Pictogram } from '@/components/ui/icon'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { OwnTask } from '@/lib/tasks/overview/queries'
import type { EditorState } from '@/lib/tasks/publishing/rules'
import { TaskStateBadge } from './task-state'

const order: readonly EditorState[] = ['keptBack', 'held', 'published', 'draft', 'closed']

interface Props {
  tasks: readonly OwnTask[]
  orgnr: string
  locale: Locale
}

/** An organisation's tasks, state by state: what needs somebody first. */
export function OwnTaskList({ tasks, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  return order
    .map((state) => ({ state, inState: tasks.filter((task) => task.state === state) }))
    .filter(({ inState }) => inState.length > 0)
    .map(({ state, inState }) => (
      <section key={state} className="grid gap-4">
        <h2>{t(`list.${state}`)}</h2>
        <ul className="grid gap-3 md:grid-cols-2 md:gap-5 lg:grid-cols-3">
          {inState.map((task) => (
            <OwnTaskCard key={task.id} task={task} orgnr={orgnr} locale={locale} />
          ))}
        </ul>
      </section>
    ))
}

function OwnTaskCard({ task, orgnr, locale }: { task: OwnTask; orgnr: string; locale: Locale }) {
  const t = wordsOf(locale, 'editing')
  const { nextShift, shiftsAhead, taken, places, waiting } = task
  return (
    <Card as="li">
      <CardHead
        picture={<Pictogram name={pictogram(task.pictogram)} />}
        above={<TaskStateBadge state={task.state} locale={locale} />}
        title={
          <h3>
            <CardLink href={routes.editTask(locale, orgnr, task.id)}>{task.title}</CardLink>
          </h3>
        }
        below={task.title === task.roleName ? undefined : task.roleName}
      />
      <Facts className="mt-3">
        <Fact icon="calendar-days">
          {nextShift
            ? t('list.next', { time: shiftTime(nextShift.startsAt, nextShift.endsAt, locale) })
            : t('list.noShifts')}
        </Fact>
        {shiftsAhead > 0 && (
          <Fact icon="users">
            {t('list.shifts', { count: shiftsAhead })}. {t('list.taken', { taken, places })}.{' '}
            {waiting > 0 && t('list.waiting', { waiting })}
          </Fact>
        )}
      </Facts>
    </Card>
  )
}
