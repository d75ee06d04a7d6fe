import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as contexts from '@/app/api/contexts/[name]/route'
import * as status from '@/app/api/status/[issuer]/[position]/route'
import * as did from '@/app/org/[orgnr]/did.json/route'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { tendIssuers } from '@/lib/issuers/jobs'
import { execute } from '@/scripts/processes'
import { type AnIssuer, anAttested, anIssuer } from '@/tests/support/issuers'

// The program that docs/credentials.md gives to whoever trusts no program of ours, run as it stands there.
const program = /```js\n([^]+?)```/.exec(readFileSync('docs/credentials.md', 'utf8'))![1]!

let folder: string
let issuer: AnIssuer
beforeAll(async () => {
  // Inside the project, where the program finds the one package it asks for.
  folder = await mkdtemp(resolve('node_modules/.by-hand-'))
  await writeFile(join(folder, 'by-hand.mjs'), program)
  await writeFile(join(folder, 'answers.mjs'), answersOnly)
  issuer = await anIssuer()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What is published stands in for the network, by path. */
const answersOnly = `
import { readFileSync } from 'node:fs'
const published = JSON.parse(readFileSync(new URL('published.json', import.meta.url), 'utf8'))
globalThis.fetch = async (url) => {
  const body = published[new URL(url).pathname]
  return body === undefined ? new Response(null, { status: 404 }) : new Response(body)
}
`

async function published(): Promise<Record<string, string>> {
  const { orgnr } = issuer.organisation
  const request = new Request('http://localhost:3000/asked')
  const of = <P>(params: P) => ({ params: Promise.resolve(params) })
  const doors: [string, Promise<Response>][] = [
    [`/org/${orgnr}/did.json`, did.GET(request, of({ orgnr }))],
    [`/api/status/${orgnr}/1`, status.GET(request, of({ issuer: orgnr, position: '1' }))],
    ...['credentials-v2', 'open-badges-3.0.3'].map((name): [string, Promise<Response>] => [
      `/api/contexts/${name}`,
      contexts.GET(request, of({ name })),
    ]),
  ]
  return Object.fromEntries(await Promise.all(doors.map(async ([path, door]) => [path, await (await door).text()])))
}

async function byHand(document: string): Promise<string> {
  await writeFile(join(folder, 'published.json'), JSON.stringify(await published()))
  await writeFile(join(folder, 'attest.json'), document)
  const hook = pathToFileURL(join(folder, 'answers.mjs')).href
  const run = [process.execPath, '--import', hook, join(folder, 'by-hand.mjs'), join(folder, 'attest.json')]
  const { code, output } = await execute(run)
  expect({ code, output }).toMatchObject({ code: 0 })
  return output
}

it('finds ours genuine, a changed copy not, and a withdrawn one withdrawn', async () => {
  const { document, attestationId } = await anAttested(issuer)
  await tendIssuers()
  expect(await byHand(document)).toBe('{ genuine: true, inForce: true, list: true, withdrawn: false }\n')

  const changed = JSON.parse(document) as { credentialSubject: { activityStartDate: string } }
  changed.credentialSubject.activityStartDate = '2019-01-01'
  expect(await byHand(JSON.stringify(changed))).toContain('genuine: false')

  await withdrawAttestation(issuer.signatory, {
    orgnr: issuer.organisation.orgnr,
    attestationId,
    reason: 'Timene var ført på feil person.',
  })
  expect(await byHand(document)).toBe('{ genuine: true, inForce: true, list: true, withdrawn: true }\n')
})
