import { beforeAll, expect, it } from 'vitest'
import { checkDocument } from '@/lib/attestations/verification/commands'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { isObject, type Json } from '@/lib/credentials/json'
import { presentation } from '@/lib/credentials/presentation'
import type { Verdict } from '@/lib/credentials/verify'
import { wordsOf } from '@/lib/i18n/words'
import { localSources } from '@/lib/issuers/queries'
import { answers, exitCode } from '@/scripts/check-attestation/check'
import { report } from '@/scripts/check-attestation/report'
import { filesAt } from '@/scripts/check-attestation/files'
import { shelfOf } from '@/scripts/check-attestation/shelf'
import { parsed } from '@/tests/support/credentials/issuer'
import { aFolder } from '@/tests/support/offline'
import { anAttested, anIssuer, credentialOf } from '@/tests/support/issuers'

// The page and the command are two doors to one check: whatever somebody brings, neither lets in what the other turns away.

const bytes = (text: string) => new TextEncoder().encode(text)
const verdicts: Verdict[] = [
  'valid',
  'changed',
  'withdrawn',
  'expired',
  'notYetValid',
  'unknownIssuer',
  'malformed',
  'unreadableStatus',
]

let text: string
let withdrawn: string
let published: [string, Uint8Array][]

beforeAll(async () => {
  const issuer = await anIssuer()
  ;({ document: text } = await anAttested(issuer))
  const other = await anAttested(issuer)
  const { orgnr } = issuer.organisation
  const reason = 'Timene ble ført på feil person.'
  await withdrawAttestation(issuer.signatory, { orgnr, attestationId: other.attestationId, reason })
  withdrawn = (await credentialOf(other.attestationId)).document
  const sources = localSources()
  const { issuer: by, credentialStatus } = parsed(text)
  const did = await sources.didDocument(String((by as Json).id))
  const list = await sources.statusList(String((credentialStatus as Json).statusListCredential))
  published = [
    ['did.json', bytes(JSON.stringify(did))],
    ['list.json', bytes(list!)],
  ]
}, 60_000)

/** What the page says of it. */
async function online(brought: string): Promise<Verdict[]> {
  const t = wordsOf('en', 'checking')
  const sheets = await checkDocument(null, { text: brought }, { network: 'here', locale: 'en', listed: [] })
  return sheets.map(({ title }) => verdicts.find((verdict) => t(`file.verdict.${verdict}`) === title)!)
}

/** What the command says with what the issuer publishes beside it; of what is no signed document it says only that. */
async function offline(brought: string): Promise<Verdict[]> {
  const files = new Map([...published, ['asked.json', bytes(brought)]])
  const shelf = await shelfOf({ files, only: 'asked.json' })
  const found = await answers(shelf, { online: false, now: new Date(), all: false })
  return found.length > 0 ? found.map(({ verdict }) => verdict) : ['malformed']
}

const edited = (change: (credential: Json) => Json) => () => JSON.stringify(change(parsed(text)))
const several = (...texts: (() => string)[]) => JSON.stringify(presentation(texts.map((one) => parsed(one()))))
const types = (credential: Json, ...more: string[]) => ({
  ...credential,
  type: [...(credential.type as string[]), ...more],
})
const issuerOf = ({ issuer }: Json): Json => (isObject(issuer) ? issuer : {})

it.each<[string, () => string, Verdict[]]>([
  ['as it was signed', () => text, ['valid']],
  [
    'laid out, with a mark before it and a line after',
    () => `\uFEFF${JSON.stringify(parsed(text), null, 2)}\n`,
    ['valid'],
  ],
  ['withdrawn', () => withdrawn, ['withdrawn']],
  ['with a letter changed', () => text.replace('Oksana', 'Oksena'), ['changed']],
  [
    'with an issuer elsewhere',
    edited((c) => ({ ...c, issuer: { ...issuerOf(c), id: 'did:web:127.0.0.1' } })),
    ['unknownIssuer'],
  ],
  [
    'with an issuer at a name with a dot too many',
    edited((c) => ({ ...c, issuer: 'did:web:toveis.example.' })),
    ['unknownIssuer'],
  ],
  [
    'with an issuer behind a password',
    edited((c) => ({ ...c, issuer: 'did:web:a%40toveis.example' })),
    ['unknownIssuer'],
  ],
  ['without its place on the list', edited(({ credentialStatus: _, ...c }) => c), ['changed']],
  ['with a key twice', () => text.replace('{', '{"name":"Vitnemål",'), ['malformed']],
  ['with a prototype', () => text.replace('{', '{"__proto__":{"name":"x"},'), ['malformed']],
  [
    'with words given another meaning',
    edited((c) => ({ ...c, '@context': [c['@context'], { name: 'urn:x' }] })),
    ['malformed'],
  ],
  ['that is a list besides', edited((c) => types(c, 'BitstringStatusListCredential')), ['changed']],
  ['that is a key besides', edited((c) => ({ ...c, id: 'did:web:x.example', verificationMethod: 'x' })), ['changed']],
  ['that is a log besides', edited((c) => ({ ...c, version: 1, heads: [], segments: [] })), ['malformed']],
  ['that is a list of what was withdrawn', () => new TextDecoder().decode(published[1]![1]), ['malformed']],
  ['that is a key', () => new TextDecoder().decode(published[0]![1]), ['malformed']],
  [
    'two in one file, one of them withdrawn',
    () =>
      several(
        () => text,
        () => withdrawn,
      ),
    ['valid', 'withdrawn'],
  ],
  [
    'two in one file, one of them changed',
    () =>
      several(
        () => text.replace('Oksana', 'Oksena'),
        () => text,
      ),
    ['changed', 'valid'],
  ],
  ['a file of several with none', () => several(), ['malformed']],
  [
    'a file of several that is one besides',
    () => JSON.stringify(types(parsed(text), 'VerifiablePresentation')),
    ['changed'],
  ],
  ['half a letter among several', () => several(() => text).replace('Oksana', '\\ud800'), ['malformed']],
  ['a page of something else', () => '<!doctype html>', ['malformed']],
  ['an empty object', () => '{}', ['malformed']],
  ['a hole', () => '['.repeat(50_000), ['malformed']],
])('%s', async (_, brought, expected) => {
  expect(await online(brought())).toEqual(expected)
  expect(await offline(brought())).toEqual(expected)
})

it('a list that nobody signed so is no reason to stumble, nor is it quoted', async () => {
  const list = new TextDecoder().decode(published[1]![1]).replace(/"validFrom":"[^"]+"/, '"validFrom":"yesterday"')
  const files = new Map([published[0]!, ['list.json', bytes(list)], ['asked.json', bytes(text)]] as const)
  const shelf = await shelfOf({ files, only: 'asked.json' })
  const found = await answers(shelf, { online: false, now: new Date(), all: false })
  expect(found.map(({ verdict }) => verdict)).toEqual(['unreadableStatus'])
  expect(exitCode(found)).toBe(2)
  expect(report(found, 'en')).toMatch(/^\? We cannot tell/)
})

it('one file is checked whatever lies around it; far away nothing is looked for, and of a bundle all of its keys', async () => {
  await using folder = await aFolder()
  const crowd = Object.fromEntries(Array.from({ length: 2001 }, (_, nth) => [`crowd/${nth}.json`, '{}']))
  await folder.put({ ...crowd, 'crowd/asked.json': text, 'alone/asked.json': text, 'alone/far/did.json': '{}' })
  await folder.put({ 'bundle/issuers/1/did.json': '{}', 'bundle/attestations/asked.json': text })
  const around = async (name: string) => [...(await filesAt(`${folder.path}/${name}/asked.json`)).files.keys()]
  expect(await around('crowd')).toEqual(['asked.json'])
  expect(await around('alone')).toEqual(['asked.json'])
  expect(await around('bundle/attestations')).toEqual(['attestations/asked.json', 'issuers/1/did.json'])
})
