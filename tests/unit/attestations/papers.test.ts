import { describe, expect, it } from 'vitest'
import { onPaper } from '@/lib/attestations/document/paper'
import { logoSize } from '@/lib/attestations/document/logo'
import { fileName } from '@/lib/attestations/papers/rules'
import type { AttestationContent } from '@/lib/attestations/schema'
import { content } from '@/tests/bench/documents/contents'

const around = { publicUrl: 'https://toveis.example', operator: { name: 'Toveis', email: 'hjelp@toveis.example' } }
const issued = (changes: Partial<AttestationContent>) => ({
  content: { ...content(0, 'digest'), ...changes },
  issuedAt: new Date('2026-11-22T10:00:00Z'),
  code: 'ABCD-2345',
  token: 'token',
})

describe('what stands on paper', () => {
  it('leads to the page where it is checked', () => {
    expect(onPaper(issued({}), around)).toMatchObject({
      number: 'TV-ABCD-2345',
      verifyUrl: 'https://toveis.example/verify/token',
      verifyPlace: 'toveis.example/verify',
      credential: null,
      logo: null,
    })
  })

  it('of many roles’ duties has some of each role, each once, in their order', () => {
    const roles = Array.from({ length: 8 }, (_, role) => {
      const duties = Array.from({ length: 5 }, (_, duty) => (duty === 4 ? 'rydde' : `${role}.${duty}`))
      const name = { nb: `${role}`, uk: `${role}`, en: `${role}` }
      return { id: `${role}`, name, duties: { nb: duties, uk: duties, en: duties }, minutes: 60 }
    })
    const { duties } = onPaper(issued({ roles }), around)
    expect(duties.nb).toEqual(['0.0', '0.1', '1.0', '1.1', '2.0', '3.0', '4.0', '5.0', '6.0', '7.0'])
    expect(duties.en).toEqual(duties.nb)
    expect(onPaper(issued({ roles: [] }), around).duties.uk).toEqual([])
  })
})

describe('a file is called by the organisation and the day', () => {
  it.each([
    ['Solvik matsentral', 'attest-solvik-matsentral-2026-11-22.pdf'],
    ['Røde Kors Ås & Bærum / "ungdom"', 'attest-rode-kors-as-baerum-ungdom-2026-11-22.pdf'],
    ['../../etc/passwd\r\n', 'attest-etc-passwd-2026-11-22.pdf'],
    ['Волонтерський центр', 'attest-310000019-2026-11-22.pdf'],
    ['Å '.repeat(90), `attest-${'a-'.repeat(30).slice(0, -1)}-2026-11-22.pdf`],
  ])('%s', (name, expected) => {
    const { content } = issued({})
    expect(fileName({ ...content, organisation: { ...content.organisation, name } }, 'pdf')).toBe(expected)
  })
})

describe('a logo is never larger than its place', () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(24)
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }

  it.each([
    [400, 400],
    [4000, 100],
    [100, 4000],
    [900, 180],
    [1, 1],
  ])('%i × %i', (width, height) => {
    const size = logoSize(png(width, height))!
    expect(size.width).toBeLessThanOrEqual(140)
    expect(size.height).toBeLessThanOrEqual(60)
    expect(Math.abs(size.width * height - size.height * width)).toBeLessThan(0.02 * Math.max(width, height))
  })

  it('and what is no picture is left out', () => {
    expect(logoSize(new Uint8Array([1, 2, 3]))).toBeNull()
    expect(logoSize(png(0, 10))).toBeNull()
    expect(logoSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
  })
})
