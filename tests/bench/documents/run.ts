import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { attestationPages } from '@/lib/attestations/document'
import { onPaper } from '@/lib/attestations/document/paper'
import { newSession, printed } from '@/lib/attestations/document/press'
import { claims } from '@/lib/attestations/signing/rules'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { didOf } from '@/lib/credentials/did'
import { keyFromSeed } from '@/lib/credentials/keys'
import { signed } from '@/lib/credentials/sign'
import type { Seal } from '@/lib/server/seal-file'
import { content } from './contents'

export interface Figures {
  documents: number
  msMedian: number
  msP95: number
  rssMb: number
  bytesMedian: number
}

/** One after the other, each from its content to the finished file: signed with a key of this run, printed, sealed. */
export async function runDocuments(documents: number, seal: Seal | null): Promise<Figures> {
  const publicUrl = 'https://toveis.example'
  const did = didOf(publicUrl, '310000019')
  const signer = { did, keyName: 'key-2026-1', ...(await keyFromSeed(randomBytes(32))) }
  const logo = await aLogo()
  const logoDigest = createHash('sha256').update(logo).digest('base64url')
  const session = newSession(seal)

  const make = async (index: number) => {
    const stated = content(index, logoDigest)
    const issuedAt = new Date('2026-11-22T10:00:00Z')
    const frame = {
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      issuer: { did, name: stated.organisation.name, orgnr: stated.organisation.orgnr },
      validFrom: issuedAt,
      status: { list: `${publicUrl}/api/status/310000019/1`, index },
    }
    const credential = await signed(attestationCredential(frame, claims(stated)), signer, issuedAt)
    const issued = { content: stated, issuedAt, code: 'ABCD-2345', token: randomBytes(32).toString('base64url') }
    const around = { publicUrl, operator: { name: 'Toveis', email: 'hjelp@toveis.example' }, credential }
    return printed(
      session,
      attestationPages(onPaper(issued, { ...around, logo: stated.organisation.logo ? logo : null })),
    )
  }

  // What a process does once: fonts, contexts, the certificate.
  await make(documents)
  const times: number[] = []
  const sizes: number[] = []
  for (let index = 0; index < documents; index++) {
    const start = performance.now()
    sizes.push((await make(index)).length)
    times.push(performance.now() - start)
  }
  return {
    documents,
    msMedian: Math.round(at(times, 0.5) * 10) / 10,
    msP95: Math.round(at(times, 0.95) * 10) / 10,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    bytesMedian: at(sizes, 0.5),
  }
}

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1]!

const aLogo = () =>
  sharp({ create: { width: 480, height: 160, channels: 4, background: '#14523f' } })
    .png()
    .toBuffer()
