import { Card } from '@/components/ui/card'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { TextLink } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { refuseToVouchAction, vouchForRefereeAction } from '@/lib/references/vouching/actions'
import type { RefereeToVouchFor } from '@/lib/references/vouching/queries'
import { routes } from '@/lib/routes'

/** On the organisation's other pages: somebody waits for its word. */
export function VouchNotice({ count, orgnr, locale }: { count: number; orgnr: string; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  return (
    <p>
      <TextLink href={routes.organisationReferences(locale, orgnr)} className="inline-flex min-h-11 items-center">
        {count === 0 ? t('vouch.title') : t('vouch.waiting', { count })}
      </TextLink>
    </p>
  )
}

interface Props {
  referees: readonly RefereeToVouchFor[]
  orgnr: string
  locale: Locale
}

/** One click for each: was this person with us? */
export function VouchList({ referees, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return referees.map((referee) => (
    <Card key={referee.referenceId} as="article" className="grid gap-4">
      <h2>{referee.refereeName}</h2>
      <DefinitionList>
        <Definition term={t('fact.relation')}>{t(`relation.${referee.relation}`)}</Definition>
        <Definition term={t('vouch.asks')}>{referee.volunteer}</Definition>
        <Definition term={t('vouch.email')}>
          <span className="break-all">{referee.refereeEmail}</span>
        </Definition>
      </DefinitionList>
      {referee.canVouch ? <Answers referee={referee} orgnr={orgnr} locale={locale} /> : <p>{t('vouch.own')}</p>}
    </Card>
  ))
}

function Answers({ referee, orgnr, locale }: Omit<Props, 'referees'> & { referee: RefereeToVouchFor }) {
  const t = wordsOf(locale, 'references')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  const fields = (
    <>
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="referenceId" value={referee.referenceId} />
    </>
  )
  return (
    <div className="grid gap-3">
      <Form action={vouchForRefereeAction} words={words}>
        {fields}
        <SubmitButton busy={t('common:do.sending')} wide>
          {t('vouch.yes')}
        </SubmitButton>
      </Form>
      <Dialog trigger={t('vouch.no')} title={t('vouch.noTitle')} close={t('vouch.back')} variant="quiet" wide>
        <p className="mb-4">{t('vouch.noText', { volunteer: referee.volunteer })}</p>
        <Form action={refuseToVouchAction} words={words}>
          {fields}
          <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
            {t('vouch.no')}
          </SubmitButton>
        </Form>
      </Dialog>
    </div>
  )
}
