import { Card } from '@/components/ui/card'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { Details } from '@/components/ui/details'
import { SelectField, TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextLink } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { moment, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { checklistQuestions } from '@/lib/tasks/publishing/schema'
import { keepBackTaskAction, releaseTaskAction } from '@/lib/tasks/review/actions'
import type { HeldTask as Held } from '@/lib/tasks/review/queries'
import { keptBackReasons } from '@/lib/tasks/review/schema'

/** What an administrator needs to tell voluntary work from paid, and the two ways on. */
export function HeldTask({ task, locale }: { task: Held; locale: Locale }) {
  const t = wordsOf(locale, 'editing')
  return (
    <Card as="article" className="grid gap-4">
      <div>
        <h2>{task.title}</h2>
        <p className="text-small text-ink-soft">
          <span lang="nb">{task.organisation.name}</span> · {task.roleName} ·{' '}
          {t('review.heldAt', { time: moment(task.heldAt, locale) })}
        </p>
      </div>
      <p>{task.summary}</p>
      <p className="text-ink-soft">{task.organisation.purpose}</p>
      <div>
        <h3>{t('review.answers')}</h3>
        <DefinitionList>
          {checklistQuestions.map((question) => (
            <Definition key={question} term={t(`voluntary.${question}`)}>
              {task[question] === null ? t('review.unanswered') : t(task[question] ? 'common:do.yes' : 'common:do.no')}
            </Definition>
          ))}
          <Definition term={t('review.steps')}>{task.steps.join(' · ')}</Definition>
          <Definition term={t('review.shifts')}>
            {task.shifts.length === 0
              ? t('list.noShifts')
              : task.shifts.map((shift) => (
                  <span key={shift.startsAt.toISOString()} className="block">
                    {shiftTime(shift.startsAt, shift.endsAt, locale)}, {t('review.places', { count: shift.places })}
                  </span>
                ))}
          </Definition>
        </DefinitionList>
      </div>
      <p>
        <TextLink href={routes.task(locale, task.id)}>{t('review.page')}</TextLink>
      </p>
      <Decision taskId={task.id} locale={locale} />
    </Card>
  )
}

function Decision({ taskId, locale }: { taskId: string; locale: Locale }) {
  const t = wordsOf(locale, 'editing')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  return (
    <>
      <Form id={`release-${taskId}`} action={releaseTaskAction} words={words}>
        <input type="hidden" name="taskId" value={taskId} />
        <SubmitButton busy={t('common:do.sending')}>{t('review.release')}</SubmitButton>
      </Form>
      <Details summary={t('review.keepBack')}>
        <Form id={`keep-back-${taskId}`} action={keepBackTaskAction} words={words} className="grid gap-4">
          <input type="hidden" name="taskId" value={taskId} />
          <SelectField
            name="because"
            label={t('review.because')}
            options={keptBackReasons.map((reason) => ({ value: reason, label: t(`keptBack.${reason}`) }))}
          />
          <TextArea name="advice" label={t('review.advice')} hint={t('review.adviceHint')} maxLength={500} />
          <SubmitButton busy={t('common:do.sending')} variant="danger" className="justify-self-start">
            {t('review.keepBack')}
          </SubmitButton>
        </Form>
      </Details>
    </>
  )
}
