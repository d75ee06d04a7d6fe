import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** One answer to change, with the way back to the list of all. */
export function SettingsStep({
  locale,
  title,
  lead,
  children,
}: {
  locale: Locale
  title: string
  lead?: string
  children: ReactNode
}) {
  return (
    <main id="main" className="wrap narrow">
      <p className="mb-3">
        <TextLink href={routes.settings(locale)} className="inline-flex min-h-11 items-center gap-2 font-semibold">
          <Icon name="arrow-left" />
          {wordsOf(locale, 'people')('settings.back')}
        </TextLink>
      </p>
      <h1>{title}</h1>
      {lead && <p className="mt-2">{lead}</p>}
      <div className="mt-5 grid gap-5">{children}</div>
    </main>
  )
}
