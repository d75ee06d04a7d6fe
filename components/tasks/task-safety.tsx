import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { TaskPageView } from '@/lib/tasks/page/queries'

type TaskSafetyProps = { task: TaskPageView; locale: Locale }

/** The word that stops everything, whom to phone, and what the organisation answered on insurance. */
export function TaskSafety({ task, locale }: TaskSafetyProps) {
  const t = wordsOf(locale, 'tasks')
  const { insuredAccident, insuredLiability, insurer } = task.organisation
  const answer = (insured: boolean) => t(`page.insured.${insured ? 'yes' : 'no'}`)
  return (
    <section>
      <h2>{t('page.safety')}</h2>
      <Banner tone="warn" icon="hand" className="mt-3 print:mt-1 print:py-1.5">
        <b>{t('page.stopWord')}</b> {locale !== 'nb' && <span lang="nb">(stopp)</span>} {t('page.stopText')}
      </Banner>
      <Rows className="mt-2 print:mt-1 print:text-small print:leading-snug print:[&>li]:py-0.5">
        {task.safetyLine && (
          <ListRow icon="triangle-alert">
            <span lang={task.titleLocale}>{task.safetyLine}</span>
          </ListRow>
        )}
        {task.contactPhone && (
          <ListRow icon="phone">
            {t('page.duringShift', { name: task.contactFirstName })},{' '}
            <TextLink href={`tel:${task.contactPhone.replace(/[^+\d]/g, '')}`}>{task.contactPhone}</TextLink>
          </ListRow>
        )}
        <ListRow icon="siren">{t('page.emergency')}</ListRow>
        <ListRow icon="shield-check" title={t('page.insurance')}>
          {t('page.accident', { answer: answer(insuredAccident) })}{' '}
          {t('page.liability', { answer: answer(insuredLiability) })}{' '}
          {insurer && <span>{t('page.insurer', { insurer })} </span>}
          <span className="text-ink-soft">{t('page.insuranceSource')}</span>
        </ListRow>
      </Rows>
      <BeforeOneComes task={task} locale={locale} />
    </section>
  )
}

/** Of use before one comes, and not on the sheet for the shift. */
function BeforeOneComes({ task: { policeCertificate, inProgrammeTime }, locale }: TaskSafetyProps) {
  const t = wordsOf(locale, 'tasks')
  if (policeCertificate === 'no' && !inProgrammeTime) return null
  return (
    <Rows className="border-t border-line print:hidden">
      {policeCertificate !== 'no' && (
        <ListRow icon="file-check" title={t('page.police')}>
          {t(policeCertificate === 'required' ? 'page.policeRequired' : 'page.policeConsider')}
        </ListRow>
      )}
      {inProgrammeTime && (
        <ListRow icon="calendar-check" title={t('page.programme')}>
          {t('page.programmeText')}
        </ListRow>
      )}
    </Rows>
  )
}
