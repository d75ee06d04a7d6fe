import { TextLink } from '@/components/ui/link'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { Need } from '@/lib/tasks/publishing/rules'

interface Props {
  need: Need
  /** Of the page with the form; empty on that page itself. */
  page: string
  orgnr: string
  locale: Locale
}

/** One thing that is missing, as the way to where it is mended. */
export function NeedLink({ need: { need, field }, page, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  const language = locales.find((one) => field.startsWith(`texts.${one}.`) || field.endsWith(`].${one}`))
  const sentence =
    need === 'answer'
      ? t('check.needs.answer', { question: t(`voluntary.${field as 'membersDoThis'}`) })
      : t(`check.needs.${need}`)
  const words = language ? t('check.in', { need: sentence, language: t(`check.languages.${language}`) }) : sentence
  if (need === 'approved') return words
  return <TextLink href={need === 'insurance' ? routes.team(locale, orgnr) : `${page}#task-${field}`}>{words}</TextLink>
}
