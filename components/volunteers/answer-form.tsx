import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Form, type FormAction } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

export interface Asked {
  locale: Locale
  /** The welcome goes on and may be skipped; the settings save. */
  from: 'welcome' | 'settings'
}

interface Props extends Asked {
  action: FormAction
  /** Where the welcome goes when the question is left open. */
  skipTo: string
  submit?: string
  children: ReactNode
}

/** The frame of a question: the same in the welcome and in the settings. */
export function AnswerForm({ locale, from, action, skipTo, submit, children }: Props) {
  const t = wordsOf(locale, 'common')
  return (
    <Form action={action} words={{ summaryTitle: t('errorSummaryTitle') }} className="grid gap-5">
      <input type="hidden" name="from" value={from} />
      {children}
      {from === 'welcome' ? (
        <div className="grid gap-2">
          <SubmitButton busy={t('do.sending')} wide iconAfter={<Icon name="arrow-right" />}>
            {submit ?? t('do.next')}
          </SubmitButton>
          <SkipLink locale={locale} href={skipTo} />
        </div>
      ) : (
        <SubmitButton busy={t('do.sending')} wide>
          {t('do.save')}
        </SubmitButton>
      )}
    </Form>
  )
}

export function SkipLink({ locale, href }: { locale: Locale; href: string }) {
  return (
    <ButtonLink href={href} variant="quiet" size="small" className="justify-self-center">
      {wordsOf(locale, 'common')('do.skipQuestion')}
    </ButtonLink>
  )
}
