import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { Progress } from '@/components/ui/progress'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

const steps = ['name', 'where', 'when', 'likes', 'language'] as const

interface Props {
  step: (typeof steps)[number]
  locale: Locale
  title: string
  lead?: string
  children: ReactNode
}

/** One question of the welcome with the way back. */
export function WelcomeStep({ step, locale, title, lead, children }: Props) {
  const t = wordsOf(locale, 'common')
  const number = steps.indexOf(step) + 1
  const before = steps[number - 2]
  return (
    <main id="main" className="wrap narrow">
      {before && (
        <p className="mb-3">
          <TextLink
            href={routes.welcome(locale, before)}
            className="inline-flex min-h-11 items-center gap-2 font-semibold"
          >
            <Icon name="arrow-left" />
            {t('do.back')}
          </TextLink>
        </p>
      )}
      <Progress current={number} total={steps.length} words={t('step', { number, of: steps.length })} />
      <h1 className="mt-2">{title}</h1>
      {lead && <p className="mt-2">{lead}</p>}
      <div className="mt-5 grid gap-5">{children}</div>
    </main>
  )
}
