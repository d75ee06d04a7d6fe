import { Star } from '@/components/layout/star'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { gains } from '@/lib/tasks/schema'

/** The promise and a way to tasks, both in the first screen. */
export function LandingHero({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'pages')
  return (
    <div className="-mt-6 bg-sunken py-7 md:-mt-10 md:py-16">
      <div className="wrap relative items-center gap-12 md:grid md:grid-cols-[1.15fr_1fr]">
        <div>
          <h1 className="max-w-52 text-display md:max-w-none">{t('common:promise')}</h1>
          <p className="mt-4 text-lead">{t('home.lead')}</p>
          <form action={routes.tasks(locale)} method="get" role="search" className="mt-5 rounded-card bg-surface p-4">
            <div className="grid gap-3 md:grid-cols-[1fr_auto] md:items-end">
              <TextField
                name="place"
                label={t('home.where')}
                hint={t('home.whereHint')}
                maxLength={80}
                autoComplete="address-level2"
              />
              <Button type="submit" icon={<Icon name="search" />}>
                {t('home.show')}
              </Button>
            </div>
          </form>
        </div>
        <div aria-hidden="true" className="absolute -top-1 right-4 w-24 max-[20rem]:hidden md:static md:w-full">
          <Star petals={gains.map(() => ({ filled: 16 }))} label="" icons={false} className="md:max-w-108" />
        </div>
      </div>
    </div>
  )
}
