import type { AttestationContent } from '@/lib/attestations/schema'

const spelled: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ł: 'l', đ: 'd', ß: 'ss' }

/** «attest-solvik-matsentral-2026-11-22.pdf»: whose and from when, nothing of the holder and no code. */
export function fileName({ organisation, issuedOn }: AttestationContent, ending: 'pdf' | 'json'): string {
  const words = organisation.name
    .toLowerCase()
    .replace(/[æøåłđß]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g)
  const name = (words ?? [organisation.orgnr]).join('-').slice(0, 60).replace(/-$/, '')
  return `attest-${name}-${issuedOn}.${ending}`
}
