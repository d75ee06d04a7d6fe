import { bundleDocument } from '@/lib/attestations/bundle/document'
import { bundleContents, bundledAttestations } from '@/lib/attestations/bundle/queries'
import { endorseOrganisation } from '@/lib/issuers/endorsing/commands'
import { usableReferences } from '@/lib/references/queries'
import type { Actor } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from './factories'
import { anIssuedAttestation } from './issuing'
import { aFolder, runOffline, unpacked } from './offline'
import { aKeptReference } from './references'

export interface AHolder {
  organisation: AnOrganisation
  signatory: Actor
  volunteer: Actor
  attestationId: string
}

/** Somebody with an attestation and a reference, both signed, of an organisation that the platform vouches for. */
export async function aHolder(): Promise<AHolder> {
  const organisation = await anOrganisation()
  const signatory = await aMember(organisation, 'signatory', 'owner')
  const { personId } = await aMember(organisation, 'coordinator')
  const volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, signatory)
  await inTransaction((tx) => endorseOrganisation(tx, organisation.id, new Date()))
  const attestationId = await anIssuedAttestation(organisation, signatory, volunteer)
  await aKeptReference(organisation, volunteer, { personId })
  return { organisation, signatory, volunteer, attestationId }
}

/** The ZIP as the route makes it. */
export async function bundleOf(holder: Actor, now = new Date()): Promise<Uint8Array> {
  const references = await usableReferences(holder, await bundledAttestations(holder), 'nb', now)
  const contents = await bundleContents(holder, references, now)
  if (!contents) throw new Error('nothing to bundle')
  return bundleDocument(contents)
}

type Files = Record<string, Uint8Array>

interface Said {
  documents: {
    file: string
    kind: string
    verdict: string
    vouched: { outcome: string; by: string } | null
    log: { outcome: string; head?: { on: string } } | null
    paper: { state: string; file: string } | null
    checks: Record<string, { outcome: string; reason?: string }>
    key: { origin: { from: string } }
  }[]
}

/** The bundle unpacked with changes, and what the command in it says of it, without the network. */
export async function checked(zip: Uint8Array, change: (files: Files) => void = () => {}, ...options: string[]) {
  await using folder = await aFolder()
  const files = unpacked(zip)
  change(files)
  await folder.put(files)
  const ran = await runOffline(folder.path, 'toveis-check.mjs', '.', '--json', ...options)
  return { ...ran, documents: ran.out === '' ? [] : (JSON.parse(ran.out) as Said).documents }
}

export const named = (files: Files, pattern: RegExp): string => Object.keys(files).find((name) => pattern.test(name))!

export function edit(files: Files, pattern: RegExp, how: (text: string) => string): void {
  const name = named(files, pattern)
  files[name] = new TextEncoder().encode(how(new TextDecoder().decode(files[name])))
}
