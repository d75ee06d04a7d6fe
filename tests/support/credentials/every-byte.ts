import { verification } from '@/lib/credentials/verify'
import { anIssuer, sourcesOf } from './issuer'

/**
 * Changes one byte of a credential after the other and tells which changes go unnoticed, and how many were tried: of
 * letters the bit that tells capitals from small ones, of all others a bit that moves along.
 */
export async function unnoticed(part: number, parts: number): Promise<{ tried: number; accepted: string[] }> {
  const issuer = await anIssuer()
  const sources = await sourcesOf(issuer)
  const bytes = new TextEncoder().encode(await issuer.attestation(short))
  const accepted: string[] = []
  let tried = 0
  for (let at = part; at < bytes.length; at += parts) {
    const byte = bytes[at] ?? 0
    const changed = bytes.with(at, byte ^ (isLetter(byte) ? 0b0010_0000 : 1 << (at % 8)))
    // As a file is read: broken letters become marks.
    const { verdict } = await verification(new TextDecoder().decode(changed), sources)
    tried += 1
    if (verdict !== 'malformed' && verdict !== 'changed' && verdict !== 'unknownIssuer')
      accepted.push(`${verdict} at ${at}: ${new TextDecoder().decode(changed.subarray(at - 20, at + 20))}`)
  }
  return { tried, accepted }
}

const isLetter = (byte: number) => /[a-z]/i.test(String.fromCodePoint(byte))

/** Every field, and few words. */
const short = {
  roles: [
    { name: { nb: 'Vert', uk: 'Ведучий', en: 'Host' }, duties: { nb: ['å'], uk: ['є'], en: ['a'] }, minutes: 60 },
  ],
  confirmations: { nb: [], uk: [], en: [] },
}
