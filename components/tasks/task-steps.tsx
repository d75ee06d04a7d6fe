import { Steps } from '@/components/ui/steps'
import { cn } from '@/lib/cn'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { TaskPageView } from '@/lib/tasks/page/queries'
import { pictogram } from './pictures'

/** The work in pictures: the reader's language first, the other language of the place under it. */
export function TaskSteps({ steps, locale }: { steps: TaskPageView['steps']; locale: Locale }) {
  const second = locale === 'nb' ? 'uk' : 'nb'
  return (
    <section>
      <h2>{wordsOf(locale, 'tasks')('page.steps')}</h2>
      <Steps
        className={cn('mt-3 print:mt-1', onPaper(steps.length))}
        steps={steps.map((step) => ({
          icon: pictogram(step.pictogram),
          mark: step.safety ? 'triangle-alert' : undefined,
          first: { lang: locale, text: step[locale] },
          second: { lang: second, text: step[second] },
        }))}
      />
    </section>
  )
}

/** The sheet has one side: the more steps, the smaller their pictures. */
function onPaper(steps: number): string {
  if (steps > 8) return 'print:grid-cols-6! print:[zoom:0.8]'
  return steps > 6 ? 'print:grid-cols-4! print:[zoom:0.9]' : ''
}
