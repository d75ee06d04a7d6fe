import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { NeedLink } from '@/components/tasks/editing/need-link'
import { TaskPreview } from '@/components/tasks/editing/task-preview'
import { TaskStateBanner } from '@/components/tasks/editing/task-state'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { ListRow, Rows } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import { getLocale, getT } from '@/lib/i18n/server'
import { placesByCounty } from '@/lib/organisations/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { taskForEditing } from '@/lib/tasks/editing/queries'
import { publishTaskAction } from '@/lib/tasks/publishing/actions'
import { pointsToPaidWork, publication } from '@/lib/tasks/publishing/rules'

type Props = { params: Promise<{ orgnr: string; taskId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('editing')
  return { title: t('publish.title'), robots: { index: false } }
}

export default async function PublishTaskPage({ params }: Props) {
  const { orgnr, taskId } = await params
  const locale = await getLocale()
  const t = await getT('editing')
  const actor = await requireActor(routes.publishTask(locale, orgnr, taskId))
  const now = new Date()
  const task = await taskForEditing(actor, orgnr, taskId, locale, now)
  if (!task) notFound()
  const needs = publication(task, task.organisation, now)
  const places = (await placesByCounty(actor, locale)).flatMap((county) => county.places)
  const back = routes.editTask(locale, orgnr, taskId)
  const decided = task.state === 'published' || task.state === 'held'
  const review = pointsToPaidWork(task)
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="tasks" />
      <main id="main" className="wrap grid gap-10">
        <div className="stack">
          <h1>{t('publish.title')}</h1>
          {decided ? (
            <TaskStateBanner state={task.state} because={null} locale={locale} />
          ) : needs.length === 0 ? (
            <Banner tone={review ? 'info' : 'good'}>{t(review ? 'publish.review' : 'publish.ready')}</Banner>
          ) : null}
        </div>
        {needs.length > 0 && !decided && (
          <section className="stack max-w-reading">
            <h2>{t('publish.missing')}</h2>
            <p className="text-ink-soft">{t('publish.missingText')}</p>
            <Rows>
              {needs.map((need) => (
                <ListRow key={need.field + need.need} icon="circle-alert" tone="bad">
                  <NeedLink need={need} page={back} orgnr={orgnr} locale={locale} />
                </ListRow>
              ))}
            </Rows>
          </section>
        )}
        <div className="max-w-dialog">
          <TaskPreview
            task={task}
            placeName={places.find(({ id }) => id === task.placeId)?.name ?? ''}
            locale={locale}
          />
        </div>
        <Form action={publishTaskAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="taskId" value={taskId} />
          <div className="button-row">
            {needs.length === 0 && !decided && (
              <SubmitButton busy={t('common:do.sending')}>
                {t(review ? 'publish.submitReview' : 'publish.submit')}
              </SubmitButton>
            )}
            <ButtonLink href={back} variant={needs.length === 0 && !decided ? 'secondary' : 'primary'}>
              {t('publish.back')}
            </ButtonLink>
          </div>
        </Form>
      </main>
    </>
  )
}
