import { beforeAll, describe, expect, it } from 'vitest'
import * as platformDid from '@/app/.well-known/did.json/route'
import * as contexts from '@/app/api/contexts/[name]/route'
import * as credentials from '@/app/api/credentials/[token]/route'
import * as endorsement from '@/app/api/issuers/[orgnr]/endorsement/route'
import * as log from '@/app/api/log/route'
import * as status from '@/app/api/status/[issuer]/[position]/route'
import * as did from '@/app/org/[orgnr]/did.json/route'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { makeShare, switchCode, switchShare } from '@/lib/attestations/sharing/commands'
import { myAttestations } from '@/lib/attestations/queries'
import { myShares } from '@/lib/attestations/sharing/queries'
import { makeShareInput } from '@/lib/attestations/sharing/schema'
import { pinnedContexts } from '@/lib/credentials/contexts'
import type { Json } from '@/lib/credentials/json'
import { verification } from '@/lib/credentials/verify'
import { tendIssuers } from '@/lib/issuers/jobs'
import { aMember, anOrganisation, confirmedHours } from '@/tests/support/factories'
import { type AnIssuer, anAttested, anIssuer, verdictOf } from '@/tests/support/issuers'
import { anIssuedAttestation } from '@/tests/support/issuing'

type Attested = Awaited<ReturnType<typeof anAttested>>

let issuer: AnIssuer
let attested: Attested
let token: string

beforeAll(async () => {
  issuer = await anIssuer()
  attested = await anAttested(issuer)
  token = await tokenOf(attested)
  await tendIssuers()
})

const tokenOf = async ({ volunteer, attestationId }: Attested) =>
  (await myAttestations(volunteer)).find(({ id }) => id === attestationId)!.token

type Ask = (init?: RequestInit) => Promise<Response>
const asked =
  <P>(door: { GET: (request: Request, context: { params: Promise<P> }) => Promise<Response> }, params: P): Ask =>
  (init) =>
    door.GET(new Request('http://localhost:3000/asked', init), { params: Promise.resolve(params) })

const credentialAt = (at: string) => asked(credentials, { token: at })

const answers: [name: string, ask: () => Ask, type: string, cache: RegExp][] = [
  [
    'an organisation’s DID document',
    () => asked(did, { orgnr: issuer.organisation.orgnr }),
    'application/did+json',
    /^public, max-age=300$/,
  ],
  [
    'the platform’s DID document',
    () => (init) => platformDid.GET(new Request('http://localhost:3000', init)),
    'application/did+json',
    /^public, max-age=300$/,
  ],
  [
    'a status list',
    () => asked(status, { issuer: issuer.organisation.orgnr, position: '1' }),
    'application/vc',
    /^public, max-age=300$/,
  ],
  [
    'the platform’s status list',
    () => asked(status, { issuer: 'platform', position: '1' }),
    'application/vc',
    /^public, max-age=300$/,
  ],
  [
    'a context',
    () => asked(contexts, { name: 'credentials-v2' }),
    'application/ld+json',
    /^public, max-age=31536000, immutable$/,
  ],
  [
    'the log',
    () => (init) => log.GET(new Request('http://localhost:3000/api/log', init)),
    'application/json',
    /^public, max-age=60$/,
  ],
  [
    'the platform’s word on an organisation',
    () => asked(endorsement, { orgnr: issuer.organisation.orgnr }),
    'application/vc',
    /^public, max-age=300$/,
  ],
  ['a credential', () => credentialAt(token), 'application/vc', /^private, no-store$/],
]

describe.each(answers)('%s', (_name, ask, type, cache) => {
  it('is served to pages anywhere, with its type and for how long it may be kept', async () => {
    const response = await ask()()
    expect(response.status).toBe(200)
    expect(response.redirected).toBe(false)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toMatch(cache)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(JSON.parse(await response.text())).toBeTypeOf('object')
  })

  it('is not sent again to whoever has it', async () => {
    const tag = (await ask()()).headers.get('etag')!
    expect(tag).toMatch(/^"[\w-]{43}"$/)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = await ask()({ headers: { 'If-None-Match': known } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('etag')).toBe(tag)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    }
    expect((await ask()({ headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })

  it('answers HEAD with the same head and nothing else', async () => {
    const [get, head] = [await ask()(), await ask()({ method: 'HEAD' })]
    expect(await head.text()).toBe('')
    expect([...head.headers]).toEqual([...get.headers])
  })
})

it('browsers that ask first are told that they may', async () => {
  for (const { OPTIONS } of [platformDid, did, status, contexts, log, endorsement, credentials]) {
    const response = OPTIONS()
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('access-control-allow-headers')).toContain('If-None-Match')
  }
})

describe('what is not there', () => {
  const absent: [name: string, ask: () => Ask][] = [
    ['an unknown organisation', () => asked(did, { orgnr: '999999999' })],
    ['no number', () => asked(did, { orgnr: '../../etc' })],
    ['what the database takes for no text', () => asked(did, { orgnr: '\0' })],
    ['a list of that', () => asked(status, { issuer: '\0', position: '1' })],
    ['and an endorsement', () => asked(endorsement, { orgnr: '\0' })],
    ['an unknown list', () => asked(status, { issuer: issuer.organisation.orgnr, position: '2' })],
    ['a list with a strange number', () => asked(status, { issuer: issuer.organisation.orgnr, position: '01' })],
    ['a list of nobody', () => asked(status, { issuer: 'nobody', position: '1' })],
    ['an unknown context', () => asked(contexts, { name: '__proto__' })],
    ['a place after the log’s end', () => (init) => log.GET(new Request('http://localhost:3000/?after=999999', init))],
    ['no place in the log', () => (init) => log.GET(new Request('http://localhost:3000/?after=-1', init))],
    ['an unknown organisation’s endorsement', () => asked(endorsement, { orgnr: '999999999' })],
    ['an unknown token', () => credentialAt('A'.repeat(43))],
  ]

  it.each(absent)('%s: 404, the same for all', async (_name, ask) => {
    const response = await ask()()
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: 'notFound' })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('a list that somebody has is sent again once something on it was withdrawn', async () => {
    const other = await anIssuer()
    const { attestationId } = await anAttested(other)
    const { orgnr } = other.organisation
    const ask = asked(status, { issuer: orgnr, position: '1' })
    const had = (await ask()).headers.get('etag')!
    await withdrawAttestation(other.signatory, { orgnr, attestationId, reason: 'Timene ble ført på feil person.' })
    const response = await ask({ headers: { 'If-None-Match': had } })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).not.toBe(had)
  })

  it('an organisation that was never in the register is not vouched for', async () => {
    const { orgnr } = await anOrganisation({ registerAnswer: 'unknown' })
    await tendIssuers()
    expect((await asked(endorsement, { orgnr })()).status).toBe(404)
  })
})

describe('a credential is served', () => {
  it('as it was signed, and a whole check needs nothing but what is served', async () => {
    const text = await (await credentialAt(token)()).text()
    expect(text).toBe(attested.document)
    const { verdict } = await verification(text, {
      now: new Date(),
      didDocument: async (name) => (await (await asked(did, { orgnr: name.split(':').at(-1)! })()).json()) as Json,
      statusList: async (url) => {
        const [issuerName = '', position = ''] = url.split('/').slice(-2)
        return (await asked(status, { issuer: issuerName, position })()).text()
      },
    })
    expect(verdict).toBe('valid')
  })

  it('not while its holder has the code switched off', async () => {
    const input = { attestationId: attested.attestationId }
    await switchCode(attested.volunteer, { ...input, to: 'off' })
    expect((await credentialAt(token)()).status).toBe(404)
    await switchCode(attested.volunteer, { ...input, to: 'on' })
    expect((await credentialAt(token)()).status).toBe(200)
  })

  it('not when it was withdrawn', async () => {
    const gone = await anAttested(issuer)
    const at = await tokenOf(gone)
    await withdrawAttestation(issuer.signatory, {
      orgnr: issuer.organisation.orgnr,
      attestationId: gone.attestationId,
      reason: 'Timene ble ført på feil person.',
    })
    expect((await credentialAt(at)()).status).toBe(404)
  })

  it('behind a link that shows everything, several together, and behind no other', async () => {
    const { volunteer, attestationId } = await anAttested(issuer)
    const other = await anOrganisation()
    await confirmedHours(other, volunteer, await aMember(other, 'coordinator'), { daysAgo: 20 })
    const second = await anIssuedAttestation(other, await aMember(other, 'signatory'), volunteer)
    const share = async (shows: string[], attestationIds = [attestationId, second]) => {
      const id = await makeShare(volunteer, makeShareInput.parse({ attestationIds, shows }))
      return (await myShares(volunteer, new Date())).find((one) => one.id === id)!
    }
    const whole = await share(['name', 'hours', 'references'])
    const response = await credentialAt(whole.token)()
    expect(response.headers.get('content-type')).toBe('application/vp')
    const { type, verifiableCredential } = (await response.json()) as { type: string[]; verifiableCredential: Json[] }
    expect(type).toEqual(['VerifiablePresentation'])
    expect(verifiableCredential).toHaveLength(2)
    for (const one of verifiableCredential) expect(await verdictOf(JSON.stringify(one))).toBe('valid')
    const single = await share(['name', 'hours'], [second])
    expect((await credentialAt(single.token)()).headers.get('content-type')).toBe('application/vc')
    for (const shows of [['name'], ['hours'], ['references']])
      expect((await credentialAt((await share(shows)).token)()).status).toBe(404)
    await switchShare(volunteer, { shareId: whole.id, to: 'off' })
    expect((await credentialAt(whole.token)()).status).toBe(404)
  })
})

it('contexts are those that credentials are signed with', async () => {
  for (const { name, document } of pinnedContexts)
    expect(await (await asked(contexts, { name })()).json()).toEqual(document)
})
