import { ButtonLink } from '@/components/ui/button'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import type { Checked, CheckedPart, Proof } from '@/lib/attestations/verification/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** Everything that an engineer needs to do the sums again, without us. */
export function VerifyYourself({ parts, files, locale }: Pick<Checked, 'parts' | 'files'> & { locale: Locale }) {
  const t = wordsOf(locale, 'checking')
  const signed = parts.flatMap((part) => (part.proof ? [{ part, proof: part.proof }] : []))
  if (signed.length === 0) return null
  return (
    <Details summary={t('engineer.title')} icon="key-round">
      {signed.map(({ part, proof }) => (
        <div key={part.id} className="mb-4">
          {signed.length > 1 ? <h3>{t('from', { organisation: part.organisation.name })}</h3> : null}
          <ProofFacts part={part} proof={proof} locale={locale} />
        </div>
      ))}
      {files ? (
        <div className="grid gap-3">
          {/* A file, not a page: the browser asks for it when it is pressed and not before. */}
          <ButtonLink href={files.address} download variant="secondary" size="small" icon={<Icon name="download" />}>
            {t('engineer.json')}
          </ButtonLink>
          {files.elsewhere ? (
            <p>
              <a href={files.elsewhere} rel="noreferrer">
                {t('engineer.elsewhere')}
              </a>
              <span className="block text-small text-ink-soft">{t('engineer.elsewhereText')}</span>
            </p>
          ) : null}
        </div>
      ) : null}
    </Details>
  )
}

function ProofFacts({ part, proof, locale }: { part: CheckedPart; proof: Proof; locale: Locale }) {
  const t = wordsOf(locale, 'checking')
  const { did, key, method, statusList, statusIndex } = proof.signature
  return (
    <DefinitionList className="wrap-anywhere">
      <Definition term={t('engineer.did')}>
        <a href={routes.didDocument(part.organisation.orgnr)}>{did}</a>
      </Definition>
      <Definition term={t('engineer.key')}>{key}</Definition>
      <Definition term={t('engineer.method')}>{method}</Definition>
      <Definition term={t('engineer.id')}>urn:uuid:{proof.credentialId}</Definition>
      {part.paper ? <Definition term={t('engineer.digest')}>{part.paper.credential}</Definition> : null}
      {statusList ? (
        <Definition term={t('engineer.list')}>
          <a href={statusList}>{statusList}</a>, {t('engineer.index', { index: statusIndex ?? '' })}
        </Definition>
      ) : null}
      {proof.position === null ? null : (
        <Definition term={t('engineer.log')}>
          <TextLink
            href={routes.issuanceLog(Math.max(0, proof.position - 1))}
            className="-my-2.5 inline-block min-w-11 py-2.5"
          >
            {proof.position}
          </TextLink>
        </Definition>
      )}
      <Definition term={t('engineer.endorsement')}>
        <a href={routes.endorsementOf(part.organisation.orgnr)}>{routes.endorsementOf(part.organisation.orgnr)}</a>
      </Definition>
    </DefinitionList>
  )
}
