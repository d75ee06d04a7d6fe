import { Banner } from '@/components/ui/banner'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Icon, Pictogram } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { TaskPageView } from '@/lib/tasks/page/queries'
import { pictogram } from './pictures'

/** What the task is called, in both languages, and whether it is open at all. */
export function TaskHead({ task, locale }: { task: TaskPageView; locale: Locale }) {
  const t = wordsOf(locale, 'tasks')
  const foreign = task.titleLocale === locale ? undefined : task.titleLocale
  return (
    <header>
      <p className="print:hidden">
        <TextLink href={routes.tasks(locale)} className="inline-flex min-h-11 items-center gap-1">
          <Icon name="arrow-left" />
          {t('page.all')}
        </TextLink>
      </p>
      {task.state !== 'open' && (
        <Banner tone="info" className="mb-4">
          {t(`page.${task.state}`)}
        </Banner>
      )}
      <div className="flex items-start gap-3.5">
        <Pictogram name={pictogram(task.pictogram)} tone={task.youTeach ? 'warm' : 'action'} />
        <div className="min-w-0">
          <h1 lang={foreign}>{task.title}</h1>
          {task.titleNb !== null && task.titleNb !== task.title && (
            <p className="text-small text-ink-soft" lang="nb">
              {task.titleNb}
            </p>
          )}
        </div>
      </div>
      <p className="mt-3 text-lead print:hidden" lang={foreign}>
        {task.summary}
      </p>
      <p className="mt-3 flex flex-wrap gap-2 print:hidden">
        {task.noNorwegianNeeded && (
          <Badge tone="good" icon="check">
            {t('card.noNorwegian')}
          </Badge>
        )}
        {task.youTeach && (
          <Badge tone="warm" icon="star">
            {t('card.youTeach')}
          </Badge>
        )}
      </p>
      {task.isOwn && (
        <ButtonLink
          href={routes.editTask(locale, task.organisation.orgnr, task.id)}
          variant="secondary"
          size="small"
          className="mt-4"
        >
          {t('page.edit')}
        </ButtonLink>
      )}
    </header>
  )
}
