import { supportIcons } from '@/components/tasks/pictures'
import { CheckChoice, Choice, ChoiceGroup } from '@/components/ui/choice'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { EditorTask } from '@/lib/tasks/editing/queries'
import { checklistQuestions } from '@/lib/tasks/publishing/schema'
import { type Support, supports } from '@/lib/tasks/schema'

interface Props {
  task: EditorTask
  locale: Locale
}

export function SupportFields({ chosen, locale }: { chosen: readonly Support[]; locale: Locale }) {
  const t = wordsOf(locale, 'editing')
  return (
    <ChoiceGroup
      name="supports"
      type="checkbox"
      layout="columns"
      legend={t('support.legend')}
      hint={t('support.hint')}
      defaultValue={chosen}
    >
      {supports.map((support) => (
        <Choice
          key={support}
          value={support}
          icon={<Icon name={supportIcons[support]} />}
          title={t(`common:supports.${support}.name`)}
          description={t(`support.means.${support}`)}
        />
      ))}
    </ChoiceGroup>
  )
}

/** Four questions that tell voluntary work from paid. */
export function VoluntaryFields({ task, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  return (
    <>
      <p className="text-ink-soft">{t('voluntary.text')}</p>
      <div>
        {checklistQuestions.map((question) => (
          <YesNo
            key={question}
            name={question}
            legend={t(`voluntary.${question}`)}
            answer={task[question]}
            locale={locale}
          />
        ))}
      </div>
    </>
  )
}

export function SafetyFields({ task, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  const { insuredAccident, insuredLiability, orgnr } = task.organisation
  const said = (answer: boolean | null) => t(answer ? 'safety.yes' : 'safety.no')
  const police = { required: true, no: false, consider: null }[task.policeCertificate ?? 'consider']
  return (
    <>
      <p className="text-ink-soft">{t('safety.text')}</p>
      <p>
        {t('safety.insurance', { accident: said(insuredAccident), liability: said(insuredLiability) })}{' '}
        <TextLink href={routes.team(locale, orgnr)}>{t('safety.insuranceLink')}</TextLink>
      </p>
      <div>
        <YesNo
          name="expensesRefunded"
          legend={t('safety.expensesRefunded')}
          answer={task.expensesRefunded}
          locale={locale}
        />
        <YesNo name="foodServed" legend={t('safety.foodServed')} answer={task.foodServed} locale={locale} />
        <YesNo
          name="policeCertificate"
          legend={t('safety.police')}
          hint={t(`safety.policeHint.${task.role.policeCertificate}`)}
          answer={police}
          values={['required', 'no']}
          locale={locale}
        />
      </div>
      <CheckChoice
        name="inProgrammeTime"
        title={t('safety.programme')}
        description={t('safety.programmeText')}
        defaultChecked={task.inProgrammeTime}
      />
    </>
  )
}

interface YesNoProps {
  name: string
  legend: string
  hint?: string
  answer: boolean | null
  values?: readonly [yes: string, no: string]
  locale: Locale
}

function YesNo({ name, legend, hint, answer, values: [yes, no] = ['yes', 'no'], locale }: YesNoProps) {
  const t = wordsOf(locale, 'editing')
  return (
    <ChoiceGroup
      name={name}
      type="radio"
      layout="inline"
      legend={legend}
      hint={hint}
      defaultValue={answer === null ? [] : answer ? yes : no}
    >
      <Choice value={yes} title={t('common:do.yes')} />
      <Choice value={no} title={t('common:do.no')} />
    </ChoiceGroup>
  )
}
