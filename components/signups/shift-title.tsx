import type { Locale } from '@/lib/i18n/config'
import type { Titled } from '@/lib/signups/rules'

/** A task's title, marked where it stands in another language than the page. */
export function ShiftTitle({ of: { title, titleLocale }, locale }: { of: Titled; locale: Locale }) {
  return <span lang={titleLocale === locale ? undefined : titleLocale}>{title}</span>
}
