import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { TaskPageView } from '@/lib/tasks/page/queries'

/** What to bring, what there is to eat, who pays the bus. What the organisation has not answered is not said. */
export function TaskBring({ task, locale }: { task: TaskPageView; locale: Locale }) {
  const t = wordsOf(locale, 'tasks')
  return (
    <section>
      <h2>{t('page.bring')}</h2>
      <Rows className="mt-1 print:text-small print:leading-snug print:[&>li]:py-0.5">
        {task.bring.map((thing) => (
          <ListRow key={thing} icon="backpack">
            <span lang={task.titleLocale}>{thing}</span>
          </ListRow>
        ))}
        {task.foodServed !== null && (
          <ListRow icon="coffee">{t(task.foodServed ? 'page.food' : 'page.noFood')}</ListRow>
        )}
        {task.expensesRefunded !== null && (
          <ListRow icon="bus">{t(task.expensesRefunded ? 'page.expenses' : 'page.noExpenses')}</ListRow>
        )}
      </Rows>
    </section>
  )
}
