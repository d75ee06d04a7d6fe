import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerEntry } from '@/lib/server/register'

// A register of our own on this machine, with the answers of Enhetsregisteret and Frivillighetsregisteret.

const entity = (orgnr: string, over: object = {}) => ({
  organisasjonsnummer: orgnr,
  navn: 'EKSEMPEL FORENING',
  organisasjonsform: { kode: 'FLI', beskrivelse: 'Forening/lag/innretning' },
  forretningsadresse: {
    adresse: ['Haraldsgata 100'],
    postnummer: '5528',
    poststed: 'HAUGESUND',
    kommune: 'HAUGESUND',
    kommunenummer: '1106',
  },
  registrertIFrivillighetsregisteret: true,
  konkurs: false,
  _links: { self: { href: 'https://data.brreg.no/…' } },
  ...over,
})
const voluntary = (orgnr: string, status: string) => ({
  organisasjonsnummer: orgnr,
  frivilligOrganisasjonsstatus: status,
  kontonummer: '12345678901',
  icnpoKategorier: [{ icnpoNummer: '01100', navn: 'Kultur og kunst', rekkefoelge: 1 }],
})

const main = '/enhetsregisteret/api/enheter/'
const local = '/enhetsregisteret/api/underenheter/'
const listed = '/frivillighetsregisteret/api/frivillige-organisasjoner/'

type Answer = { status: number; body?: unknown } | 'silence'
const answers: Record<string, Answer> = {
  [`${main}923609016`]: { status: 200, body: entity('923609016') },
  [`${listed}923609016`]: { status: 200, body: voluntary('923609016', 'AKTIV') },
  [`${main}974760673`]: {
    status: 200,
    body: entity('974760673', { navn: 'REGISTERENHETEN', registrertIFrivillighetsregisteret: false }),
  },
  [`${main}971277882`]: { status: 410 },
  [`${main}987654325`]: {
    status: 200,
    body: entity('987654325', { slettedato: '2020-01-01', respons_klasse: 'SlettetEnhet' }),
  },
  [`${local}911111117`]: {
    status: 200,
    body: { navn: 'FRIVILLIGSENTRALEN', beliggenhetsadresse: { kommune: 'TROMSØ' } },
  },
  [`${main}922222222`]: 'silence',
  [`${main}933333333`]: { status: 500 },
  [`${main}944444444`]: { status: 200, body: { navn: 17 } },
  [`${main}955555555`]: { status: 200, body: entity('955555555') },
  [`${listed}955555555`]: { status: 503 },
}

const asked: string[] = []
let server: Server
let url: string

beforeAll(async () => {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function answer({ url: path = '' }: IncomingMessage, response: ServerResponse): void {
  asked.push(path)
  const known = answers[path] ?? { status: 404 }
  if (known === 'silence') return
  response
    .writeHead(known.status, { 'content-type': 'application/json' })
    .end(known.body === undefined ? '' : JSON.stringify(known.body))
}

const look = (orgnr: string) => registerEntry(orgnr, { url, patienceMs: 400 })

it('an association gives its name, its municipality and that it is listed, and nothing else', async () => {
  expect(await look('923609016')).toEqual({
    answer: 'found',
    name: 'EKSEMPEL FORENING',
    municipality: 'HAUGESUND',
    inVoluntaryRegister: true,
  })
  expect(asked).not.toContainEqual(expect.stringContaining('roller'))
})

it('one that the voluntary register does not know is found all the same', async () => {
  expect(await look('974760673')).toMatchObject({
    answer: 'found',
    name: 'REGISTERENHETEN',
    inVoluntaryRegister: false,
  })
})

it('a local unit, such as a volunteer centre, is found where local units stand', async () => {
  expect(await look('911111117')).toEqual({
    answer: 'found',
    name: 'FRIVILLIGSENTRALEN',
    municipality: 'TROMSØ',
    inVoluntaryRegister: false,
  })
})

it('when only the voluntary register is away, the main register’s own word counts', async () => {
  expect(await look('955555555')).toMatchObject({ answer: 'found', inVoluntaryRegister: true })
})

describe('unknown', () => {
  it.each([
    ['a number nobody has', '966666666'],
    ['one that is gone', '971277882'],
    ['one that was struck off', '987654325'],
  ])('%s', async (_what, orgnr) => {
    expect(await look(orgnr)).toEqual({ answer: 'unknown' })
  })
})

describe('a person checks by hand', () => {
  it.each([
    ['when the register is too slow', '922222222'],
    ['when it fails', '933333333'],
    ['when its answer makes no sense', '944444444'],
  ])('%s', async (_what, orgnr) => {
    expect(await look(orgnr)).toEqual({ answer: 'unreachable' })
  })

  it('when nobody is there at all', async () => {
    expect(await registerEntry('923609016', { url: 'http://127.0.0.1:1' })).toEqual({ answer: 'unreachable' })
  })

  it('for a number made for trying things out, which is never asked about', async () => {
    asked.length = 0
    expect(await look('310000019')).toEqual({ answer: 'unreachable' })
    expect(asked).toEqual([])
  })
})
