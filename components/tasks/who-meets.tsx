import { Initial } from '@/components/ui/initial'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { TaskPageView } from '@/lib/tasks/page/queries'

/** The person at the door: a first name until both have met. */
export function WhoMeets({ task, locale }: { task: TaskPageView; locale: Locale }) {
  const t = wordsOf(locale, 'tasks')
  return (
    <section>
      <h2>{t('page.meet')}</h2>
      <div className="mt-3 flex items-start gap-4 print:mt-1">
        <Initial name={task.contactFirstName} />
        <div className="min-w-0">
          <b className="block text-h3" lang="nb">
            {task.contactFirstName}
          </b>
          {t('page.meetAt')}
          {task.contactPhone === null && (
            <span className="block text-small text-ink-soft print:hidden">{t('page.phoneLater')}</span>
          )}
        </div>
      </div>
    </section>
  )
}
