import { describe, expect, it } from 'vitest'
import { checkDocumentInput, mostDocumentBytes } from '@/lib/attestations/verification/schema'
import {
  isWhatWasSigned,
  issuerIn,
  jointVerdict,
  signatureIn,
  told,
  verdictOfAll,
} from '@/lib/attestations/verification/rules'
import { reasons } from '@/lib/credentials/checking/checks'
import { compared, type ReadPaper } from '@/components/attestations/read-paper'
import { shownContent } from '@/lib/attestations/sharing/rules'
import { claims } from '@/lib/attestations/signing/rules'
import type { AttestationContent } from '@/lib/attestations/schema'
import { anAttestationContent } from '@/tests/support/attestation-content'
import { anIssuer, credentialId, parsed } from '@/tests/support/credentials/issuer'
import { words } from '@/tests/support/words'

describe('one word for what the programme knows and what the signature says', () => {
  it.each([
    ['valid', 'valid', 'valid'],
    ['valid', 'withdrawn', 'withdrawn'],
    ['valid', 'unreadableStatus', 'unreadableStatus'],
    ['valid', 'malformed', 'changed'],
    ['valid', 'unknownIssuer', 'unknownIssuer'],
    ['replaced', 'withdrawn', 'replaced'],
    ['withdrawn', 'valid', 'withdrawn'],
    ['changed', 'valid', 'changed'],
  ] as const)('%s and %s are %s', (stored, proof, joint) => {
    expect(jointVerdict(stored, { verdict: proof })).toBe(joint)
  })

  it('what was issued before signatures stands by itself', () => {
    expect(jointVerdict('valid', null)).toBe('valid')
    expect(jointVerdict('replaced', null)).toBe('replaced')
  })

  it('several have a word in common only when they are alike', () => {
    expect(verdictOfAll(['valid', 'valid'])).toBe('valid')
    expect(verdictOfAll(['valid', 'withdrawn'])).toBe('mixed')
    expect(verdictOfAll([])).toBe('unknown')
  })
})

describe('what the page shows is what was signed', async () => {
  const content = anAttestationContent({
    volunteer: { name: 'Оксана  Мельник' },
    confirmations: { nb: ['Har møtt *som avtalt*'], uk: [], en: [] },
    skills: [{ id: 'team', uri: 'http://data.europa.eu/esco/skill/1', name: { nb: 'a', uk: 'b', en: 'c' } }],
  })
  const issuer = await anIssuer(7, content.organisation.orgnr)
  const credential = parsed(await issuer.attestation(claims(content)))
  const id = credentialId.replace('urn:uuid:', '')

  it('all of it, and what of it the holder shows', () => {
    expect(isWhatWasSigned(content, id, credential)).toBe(true)
    expect(isWhatWasSigned(shownContent(content, { name: false, hours: false }), id, credential)).toBe(true)
  })

  it('or it is not believed', () => {
    const { organisation, period, roles, signer, skills = [] } = content
    const changes: Partial<AttestationContent>[] = [
      { organisation: { ...organisation, orgnr: '999999999' } },
      { volunteer: { name: 'Petro Melnyk' } },
      { period: { ...period, from: '2026-01-01' } },
      { period: { ...period, to: '2026-11-01' } },
      { period: { ...period, ongoing: true } },
      { minutes: 600 },
      { shifts: 40 },
      { roles: roles.map((role) => ({ ...role, name: { ...role.name, nb: 'Daglig leder' } })) },
      { skills: [] },
      { skills: skills.map((skill) => ({ ...skill, uri: 'http://data.europa.eu/esco/skill/2' })) },
      { confirmations: { nb: ['Anbefales på det varmeste'], uk: [], en: [] } },
      { confirmations: { ...content.confirmations, en: ['Warmly recommended'] } },
      { roles: roles.map((role) => ({ ...role, duties: { ...role.duties, uk: ['керування'] } })) },
      { skills: skills.map((skill) => ({ ...skill, name: { ...skill.name, en: 'surgery' } })) },
      { hoursPerWeek: 37.5 },
      { percentOfFullTime: 100 },
      { signer: { ...signer, name: 'Somebody Else' } },
    ]
    expect(changes.filter((change) => isWhatWasSigned({ ...content, ...change }, id, credential))).toEqual([])
    expect(isWhatWasSigned(content, '00000000-0000-4000-8000-000000000000', credential)).toBe(false)
  })
})

describe('what a credential tells', () => {
  it('of ours, in the words that were signed', async () => {
    const issuer = await anIssuer()
    const credential = parsed(await issuer.attestation())
    expect(issuerIn(credential)).toEqual({ did: issuer.did, name: 'Grünerløkka frivilligsentral' })
    expect(signatureIn(credential)).toEqual({
      key: `${issuer.did}#key-2025-1`,
      method: 'eddsa-rdfc-2022',
      statusList: issuer.list,
      statusIndex: '4711',
    })
    expect(told(credential)).toMatchObject({
      kind: 'attestation',
      holder: 'Oksana Kovalenko',
      skills: ['møte kunder'],
      language: 'nb',
      validUntil: null,
    })
    expect(told(credential).results.map(({ value }) => value)).toContain('24')
  })

  it.each([
    [{}],
    [{ issuer: 7, credentialSubject: 'Kari', proof: [], validFrom: 'yesterday' }],
    [{ issuer: { id: null, name: {} }, credentialSubject: { achievement: 1, identifier: [1], result: [{}] } }],
  ])('of whatever form, without falling over: %j', (credential) => {
    expect(told(credential)).toMatchObject({ holder: null, results: [], skills: [], validFrom: null })
    expect(typeof issuerIn(credential).name).toBe('string')
    expect(signatureIn(credential)).toMatchObject({ key: null, method: null })
  })

  it('a hashed name is no name, and marks of Markdown are left out', () => {
    const hashed = { identityType: 'name', hashed: true, identityHash: 'sha256$00' }
    expect(told({ credentialSubject: { identifier: [hashed] } }).holder).toBeNull()
    const comment = '**Relasjon:** venn\n\n## Referanse\n\n1\\. \\*ikke\\* fet'
    expect(told({ credentialSubject: { endorsementComment: comment } })).toMatchObject({
      kind: 'endorsement',
      description: 'Relasjon: venn\n\nReferanse\n\n1. *ikke* fet',
    })
  })
})

describe('what is handed in', () => {
  const big = 'x'.repeat(mostDocumentBytes + 1)

  it.each([
    ['nothing', {}, 'documentMissing'],
    ['an empty file, as browsers send for none', { file: new File([], '') }, 'documentMissing'],
    ['too much text', { text: big }, 'documentTooBig|{"kilobytes":100}'],
    ['too big a file', { file: new File([big], 'a.json') }, 'documentTooBig|{"kilobytes":100}'],
  ])('%s is refused in words', (_what, input, message) => {
    expect(checkDocumentInput.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message])
  })

  it('text beside an empty file is text', () => {
    expect(checkDocumentInput.parse({ text: ' {} ', file: new File([], 'blob') })).toEqual({
      text: '{}',
      file: undefined,
    })
  })
})

describe('a PDF beside the page', () => {
  const paper = (over: Partial<Extract<ReadPaper, { state: 'found' }>> = {}): ReadPaper => ({
    state: 'found',
    text: '{}',
    fileDigest: 'f1',
    credentialDigests: ['c1'],
    ...over,
  })
  const shown = [
    { credential: 'c1', file: 'f1' },
    { credential: 'c2', file: null },
  ]

  it.each([
    ['the same to the last byte', paper(), 'same'],
    ['saved anew', paper({ fileDigest: 'f9' }), 'resaved'],
    ['of an attestation whose paper we never made', paper({ credentialDigests: ['c2'] }), 'content'],
    ['an overview of several', paper({ credentialDigests: ['c1', 'c2'], fileDigest: 'f9' }), 'content'],
    ['with another credential', paper({ credentialDigests: ['c9'] }), 'other'],
    ['with one more than is shown', paper({ credentialDigests: ['c1', 'c9'] }), 'other'],
    ['with none', { state: 'none' }, 'none'],
    ['that is none', { state: 'broken' }, 'broken'],
  ] as const)('%s', (_what, read, found) => {
    expect(compared(read, shown)).toBe(found)
  })
})

it('every reason of the engine has words in every language', () => {
  for (const locale of ['uk', 'nb', 'en'] as const)
    for (const reason of Object.values(reasons).flat()) {
      const key = `checking:reason.${reason}` as const
      expect(words(locale)(key), `${locale} ${reason}`).not.toContain('reason.')
    }
})
