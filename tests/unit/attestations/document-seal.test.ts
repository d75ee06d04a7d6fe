import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { attestationPages, combinedPages } from '@/lib/attestations/document'
import { newSession, printed } from '@/lib/attestations/document/press'
import { readSeal, type Seal } from '@/lib/server/seal-file'
import { attestation, overview } from '@/tests/support/attestation'
import { throwAwaySeal } from '@/tests/support/certificate'
import { attachment, readPdf } from '@/tests/support/pdf'
import { asFile, needs, output } from '@/tests/support/programs'

let rsa: Seal | null
let elliptic: Seal | null

beforeAll(async () => {
  rsa = await throwAwaySeal('rsa')
  elliptic = await throwAwaySeal('ec')
})

const issuedAt = new Date('2040-01-02T10:30:00Z')
const seal = (made: Seal | null, changes = { issuedAt }) =>
  printed(newSession(made), attestationPages({ ...attestation, ...changes }))

describe('a sealed document', () => {
  it('is sealed by PAdES over all of it, at the time it was issued, still PDF/A and PDF/UA (openssl)', async (context) => {
    needs(context, 'openssl')
    const bytes = await seal(rsa)
    const { raw, text } = readPdf(bytes)
    expect(raw).toContain('/SubFilter /ETSI.CAdES.detached')
    expect(raw).toContain('/M (D:20400102103000Z)')
    const [, from, length, rest, last] = /\/ByteRange \[(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(raw)!.map(Number)
    expect([from, rest! + last!]).toEqual([0, bytes.length])
    expect(rest).toBeGreaterThan(length!)
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(raw).toContain('>1</pdfuaid:part>')
    // A form that names fonts would need them embedded.
    expect(raw).not.toContain('/Helvetica')
    expect(text).toContain('Oksana Melnyk')
    expect(attachment(bytes, 'attest.json')).toBe(attestation.credential)
  })

  it('issued before there was the certificate, is sealed from its first moment on (openssl)', async (context) => {
    needs(context, 'openssl')
    const { raw } = readPdf(await seal(rsa, { issuedAt: new Date('2020-01-02T10:30:00Z') }))
    const [, ...parts] = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(raw)!.map(Number)
    const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number]
    const age = Date.now() - Date.UTC(year, month - 1, day, hour, minute, second)
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(10 * 60_000)
  })

  it('begins with the very bytes of the unsealed one, up to the update (openssl)', async (context) => {
    needs(context, 'openssl')
    const plain = Buffer.from(await seal(null))
    const archival = plain.subarray(0, plain.indexOf('%%EOF') + 5)
    expect(
      Buffer.from(await seal(rsa))
        .subarray(0, archival.length)
        .equals(archival),
    ).toBe(true)
  })

  it('is the same file each time with an RSA key; an elliptic one draws chance into its signature (openssl)', async (context) => {
    needs(context, 'openssl')
    const again = async (made: Seal | null) => Buffer.from(await seal(made)).equals(await seal(made))
    expect(await again(rsa)).toBe(true)
    expect(await again(elliptic)).toBe(false)
  })

  it.for(['rsa', 'ec'])(
    'is valid to pdfsig, and whole to qpdf, with a key of kind %s (openssl, pdfsig, qpdf)',
    async (kind, context) => {
      needs(context, 'openssl', 'pdfsig', 'qpdf')
      const made = kind === 'rsa' ? rsa : elliptic
      for (const pages of [attestationPages(attestation), combinedPages(overview)])
        await asFile(await printed(newSession(made), pages), (file) => {
          expect(output('pdfsig', '-nocert', file)).toMatch(
            /Signature is Valid[^]*Total document signed|Total document signed[^]*Signature is Valid/,
          )
          expect(output('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
        })
    },
  )

  it('that somebody changed is invalid to pdfsig (openssl, pdfsig)', async (context) => {
    needs(context, 'openssl', 'pdfsig')
    const bytes = Buffer.from(await seal(rsa))
    bytes.write('X', bytes.indexOf('Solvik matsentral'))
    await asFile(bytes, (file) => {
      expect(output('pdfsig', '-nocert', file)).not.toContain('Signature is Valid')
    })
  })
})

describe('a seal that cannot be used is told at boot, in one sentence', () => {
  it('when there is none, there is nothing to tell', async () => {
    expect(await readSeal({ SEAL_FILE: undefined, SEAL_PASSWORD: undefined })).toBeNull()
  })

  it('when the file is missing', async () => {
    await expect(readSeal({ SEAL_FILE: '/nowhere/seal.p12', SEAL_PASSWORD: 'x' })).rejects.toThrow(
      /^SEAL_FILE cannot be read \(ENOENT\)[^\n]*\.$/,
    )
  })

  it('when it is something else, or the password is wrong (openssl)', async (context) => {
    needs(context, 'openssl')
    const sentence = /^SEAL_FILE cannot be opened[^\n]*\.$/
    await asFile(rsa!.file, async (file) => {
      expect(await readSeal({ SEAL_FILE: file, SEAL_PASSWORD: rsa!.password })).toEqual({
        ...rsa,
        file: Buffer.from(rsa!.file),
      })
      await expect(readSeal({ SEAL_FILE: file, SEAL_PASSWORD: 'wrong' })).rejects.toThrow(sentence)
    })
    await asFile(new Uint8Array(), async (_, folder) => {
      const other = join(folder, 'other.p12')
      await writeFile(other, 'no certificate at all')
      await expect(readSeal({ SEAL_FILE: other, SEAL_PASSWORD: 'x' })).rejects.toThrow(sentence)
    })
  })
})
