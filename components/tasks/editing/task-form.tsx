import { ClearingChoice } from '@/components/rounds/clearing-choice'
import { Banner } from '@/components/ui/banner'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { County } from '@/lib/organisations/queries'
import { saveTaskAction } from '@/lib/tasks/editing/actions'
import type { EditorTask } from '@/lib/tasks/editing/queries'
import type { Need } from '@/lib/tasks/publishing/rules'
import { SafetyFields, SupportFields, VoluntaryFields } from './question-fields'
import { ShiftFields } from './shift-fields'
import { StepFields } from './step-fields'
import { TextFields } from './text-fields'
import { WhereFields } from './where-fields'

interface Props {
  task: EditorTask
  needs: readonly Need[]
  counties: readonly County[]
  locale: Locale
  now: Date
}

/** The whole task as one form: every button in it saves everything, and says what comes next. */
export function TaskForm({ task, needs, counties, locale, now }: Props) {
  const t = wordsOf(locale, 'editing')
  const lacking = new Set(locales.filter((one) => needs.some(({ field }) => field.startsWith(`texts.${one}.`))))
  const busy = t('common:do.sending')
  return (
    <Form
      id="task"
      action={saveTaskAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-10"
    >
      {/* What the Enter key presses: a form's first button. */}
      <button type="submit" name="next" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="orgnr" value={task.organisation.orgnr} />
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="roleId" value={task.role.id} />
      <section className="grid gap-4">
        <h2>{t('parts.what')}</h2>
        {task.isNew ? (
          <Banner tone="good">
            <b>{t('edit.filled', { role: task.role.name })}</b> {t('edit.filledText')}
          </Banner>
        ) : (
          <p>
            {t('new.role')}: <b>{task.role.name}</b>
          </p>
        )}
        <TextFields texts={task.texts} open={lacking} locale={locale} />
        <StepFields steps={task.steps} open={needs.some(({ item }) => item === 'steps')} locale={locale} />
        <div>
          <p className="font-bold">{t('edit.duties')}</p>
          <ul className="list-disc pl-5">
            {task.role.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </div>
      </section>
      <section className="grid gap-4">
        <h2>{t('parts.when')}</h2>
        <WhereFields task={task} counties={counties} locale={locale} />
        <ShiftFields task={task} locale={locale} now={now} />
        <ClearingChoice chosen={task.clearing} locale={locale} />
      </section>
      <section className="grid gap-4">
        <h2>{t('parts.support')}</h2>
        <SupportFields chosen={task.supports} locale={locale} />
      </section>
      <section className="grid gap-4">
        <h2>{t('parts.voluntary')}</h2>
        <VoluntaryFields task={task} locale={locale} />
      </section>
      <section className="grid gap-4">
        <h2>{t('parts.safety')}</h2>
        <SafetyFields task={task} locale={locale} />
      </section>
      <div className="button-row">
        {task.state === 'published' ? (
          <SubmitButton name="next" value="stay" busy={busy}>
            {t('buttons.save')}
          </SubmitButton>
        ) : (
          <>
            <SubmitButton name="next" value="review" busy={busy}>
              {t('buttons.review')}
            </SubmitButton>
            <SubmitButton name="next" value="stay" busy={busy} variant="secondary">
              {t('buttons.saveDraft')}
            </SubmitButton>
          </>
        )}
      </div>
    </Form>
  )
}
