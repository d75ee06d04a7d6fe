import { Card, CardHead } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Initial } from '@/components/ui/initial'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { enterAsDemoPersonAction } from '@/lib/people/demo/actions'
import type { DemoPerson } from '@/prisma/seed/demo-people'

export function DemoPersonCard({ locale, person }: { locale: Locale; person: DemoPerson }) {
  const t = wordsOf(locale, 'people')
  return (
    <Card as="section">
      <CardHead
        picture={<Initial name={person.name} />}
        title={
          <h2 className="text-h3" lang="nb">
            {person.name}
          </h2>
        }
        below={person.role[locale]}
      />
      <Form action={enterAsDemoPersonAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="mt-3">
        <input type="hidden" name="key" value={person.key} />
        <SubmitButton busy={t('common:do.sending')} variant="secondary" wide>
          {t('demo.enter', { name: person.name })}
        </SubmitButton>
      </Form>
    </Card>
  )
}
