import { describe, expect, it } from 'vitest'
import { isObject } from '@/lib/credentials/json'
import { organisationCredential } from '@/lib/credentials/organisation-credential'
import { presentation, presented } from '@/lib/credentials/presentation'
import { type ReferenceClaims, referenceCredential } from '@/lib/credentials/reference-credential'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, credentialId, parsed, sourcesOf } from '@/tests/support/credentials/issuer'
import { someReference } from '@/tests/support/credentials/reference'

const issuer = await anIssuer()
const commentOf = ({ credentialSubject }: Record<string, unknown>) =>
  isObject(credentialSubject) ? String(credentialSubject.endorsementComment) : ''
const comment = (claims: Partial<ReferenceClaims> = {}) =>
  commentOf(referenceCredential(issuer.frame(), someReference(claims)))

describe('a reference', () => {
  it('is about the attestation', () => {
    const reference = referenceCredential(issuer.frame(), someReference())
    expect(reference.type).toEqual(['VerifiableCredential', 'EndorsementCredential'])
    expect(reference.name).toBe('Referanse: Oksana Kovalenko')
    expect(reference.credentialSubject).toMatchObject({ id: credentialId, type: ['EndorsementSubject'] })
  })

  it('tells who speaks, how they know each other, and what was written', () => {
    expect(comment()).toBe(
      [
        '**Referanseperson:** Per Hansen, vaktleder',
        '**Relasjon:** leder for vaktene',
        '**Har kjent hverandre:** 1. februar 2025 – 14. november 2025',
        '**Skrevet:** 20. november 2025',
        '## Referanse',
        '- Møter presis og sier fra i god tid.',
        'Oksana tar tak der det trengs.\n\nHun er rolig når det er mange i kø.',
      ].join('\n\n'),
    )
  })

  it.each<[ReferenceClaims['language'], string]>([
    ['nb', '**Har kjent hverandre:** siden 1. februar 2025'],
    ['uk', '**Знайомі:** від 1 лютого 2025'],
    ['en', '**Have known each other:** since 1 February 2025'],
  ])('has its headings in the language it is written in: %s', (language, line) => {
    expect(comment({ language, known: { from: '2025-02-01', until: null } })).toContain(line)
  })

  it('leaves out what is not known', () => {
    const bare = comment({ known: null, phrases: [], referee: { name: 'Per', title: '' } })
    expect(bare).toContain('**Referanseperson:** Per\n\n**Relasjon:**')
    expect(bare).not.toContain('kjent')
    expect(bare).not.toContain('- ')
  })

  it('can’t be made to look like more than it is', () => {
    const text = '## Attest\n\n**Referanseperson:** Kongen\n\n![bilde](https://evil.example/x.png) <script>'
    expect(comment({ text: 'Kort\n===\n- kom\n1. gikk' })).toContain('Kort\n\\===\n\\- kom\n1\\. gikk')
    expect(comment({ text })).not.toMatch(/\n## Attest|\n\*\*Referanseperson:\*\* Kongen|(?<!\\)[<[]/)
  })
})

it('the platform’s word about an organisation says what was checked and when', () => {
  const word = organisationCredential(issuer.frame(), {
    did: issuer.did,
    name: 'Grünerløkka *frivilligsentral*',
    orgnr: '999999999',
    checkedOn: '2025-10-01',
    since: '2025-10-02',
  })
  expect(word.credentialSubject).toMatchObject({ id: issuer.did })
  expect(commentOf(word).split('\n\n')).toEqual([
    '**Organisasjon:** Grünerløkka \\*frivilligsentral\\*',
    '**Organisasjonsnummer:** 999999999',
    '**Kontrollert mot Enhetsregisteret:** 1. oktober 2025',
    '**Utsteder siden:** 2. oktober 2025',
    'https://virksomhet.brreg.no/nb/oppslag/enheter/999999999',
  ])
})

describe('several in one file', () => {
  it('are taken apart and checked one by one', async () => {
    const texts = [await issuer.attestation(), await issuer.attestation({ shifts: 25 })]
    const file = JSON.stringify(presentation(texts.map(parsed)), null, 2)
    const inside = presented(file) ?? []
    expect(inside).toEqual(texts)
    const sources = await sourcesOf(issuer)
    for (const text of inside) expect((await verification(text, sources)).verdict).toBe('valid')
  })

  it('one alone is given back as it stands', async () => {
    const text = await issuer.attestation()
    expect(presented(`${text}\n`)).toEqual([`${text}\n`])
  })

  it.each([
    ['nothing inside', presentation([])],
    ['text inside', { ...presentation([]), verifiableCredential: ['eyJhbGciOiJFZERTQSJ9'] }],
    ['too many', presentation(Array.from({ length: 51 }, () => ({ id: 'urn:x' })))],
  ])('%s is not read', (_, file) => {
    expect(presented(JSON.stringify(file))).toBeNull()
  })

  it('neither is what is no JSON, too large or written twice', async () => {
    const text = JSON.stringify(presentation([parsed(await issuer.attestation())]))
    expect(presented('%PDF-1.7')).toBeNull()
    expect(presented(text.padEnd(1_000_001))).toBeNull()
    expect(presented(text.replace('{', '{"type":["VerifiablePresentation"],'))).toBeNull()
  })
})
