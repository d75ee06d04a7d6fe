import { Form } from '@/components/ui/form'
import { TextLink } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { switchCodeAction } from '@/lib/attestations/sharing/actions'
import type { WalletAttestation } from '@/lib/attestations/wallet/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

interface Props {
  attestation: Pick<WalletAttestation, 'id' | 'code' | 'codeOn' | 'token'>
  locale: Locale
}

/** Whether paper can be checked; what it means stands before the button. */
export function CodeSwitch({ attestation: { id, code, codeOn, token }, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  return (
    <section className="grid gap-2">
      <h4 className="font-bold">{codeOn ? t('code.on') : t('code.off')}</h4>
      <p>{codeOn ? t('code.onText', { code }) : t('code.offText', { code })}</p>
      {codeOn ? (
        <>
          <p>
            <TextLink href={routes.verify(locale, token)} className="-my-2.5 inline-block py-2.5">
              {t('code.open')}
            </TextLink>
          </p>
          <p className="text-small text-ink-soft">{t('code.consequence')}</p>
        </>
      ) : null}
      <Form action={switchCodeAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <input type="hidden" name="attestationId" value={id} />
        <input type="hidden" name="to" value={codeOn ? 'off' : 'on'} />
        <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
          {codeOn ? t('code.switchOff') : t('code.switchOn')}
        </SubmitButton>
      </Form>
    </section>
  )
}
