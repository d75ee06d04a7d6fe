import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { ListRow, Rows } from '@/components/ui/rows'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { batchProgress } from '@/lib/attestations/batches/queries'
import { quarters, stitches } from '@/lib/attestations/batches/rules'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

interface Props {
  batch: NonNullable<Awaited<ReturnType<typeof batchProgress>>>
  orgnr: string
  locale: Locale
}

const bar = 20
const said = ['begun', 'quarter', 'half', 'threeQuarters', 'all'] as const

/** How far it is: seen at every look, said aloud a quarter at a time. */
export function BatchProgress({ batch, locale }: Omit<Props, 'orgnr'>) {
  const t = wordsOf(locale, 'batches')
  const { done, total, issued, refused, finishedAt } = batch
  const done_ = finishedAt === null ? Math.min(done, total) : total
  return (
    <div className="stack">
      <Progress current={stitches(done_, total, bar)} total={bar} words={t('progress.of', { done: done_, total })} />
      <p role="status">
        <VisuallyHidden>
          {t(`progress.said.${finishedAt === null ? (said[Math.min(quarters(done, total), 3)] ?? 'begun') : 'all'}`)}
        </VisuallyHidden>
      </p>
      {finishedAt === null ? null : (
        <Banner tone={issued === 0 ? 'warn' : refused.length > 0 ? 'info' : 'good'}>
          {t(issued > 0 ? 'progress.finished' : 'progress.nobody')}
        </Banner>
      )}
      <p>
        <b>{t('progress.issued', { count: issued })}</b>
        {refused.length > 0 ? ` · ${t('progress.refused', { count: refused.length })}` : null}
      </p>
      {finishedAt === null ? <p className="text-ink-soft">{t('progress.leave')}</p> : null}
    </div>
  )
}

/** Who got none and why, each with the way to issue theirs alone. */
export function BatchRefused({ batch: { refused }, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'batches')
  if (refused.length === 0) return null
  return (
    <section className="stack max-w-reading">
      <h2>{t('progress.refusedTitle')}</h2>
      <Rows>
        {refused.map(({ volunteerId, name, code, canIssue }) => (
          <ListRow
            key={volunteerId}
            icon="circle-x"
            tone="ink"
            title={name}
            aside={
              canIssue ? (
                <ButtonLink href={routes.newAttestation(locale, orgnr, volunteerId)} variant="secondary" size="small">
                  {t('progress.alone')}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </ButtonLink>
              ) : null
            }
          >
            {t([`why.${code}` as 'why.ourFault', `refusals:${code}`])}
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
