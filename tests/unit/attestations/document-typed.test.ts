import { describe, expect, it } from 'vitest'
import { type AttestationDocument, attestationDocument, attestationPages, compile } from '@/lib/attestations/document'
import { attestation } from '@/tests/support/attestation'
import { readPdf } from '@/tests/support/pdf'

const read = async (changes: Partial<AttestationDocument> = {}) =>
  readPdf(await attestationDocument({ ...attestation, ...changes }))

describe('what people typed', () => {
  it('stands as it is, also when it looks like markup, a placeholder or a key', async () => {
    const name = '#let x = 1 *bold* _em_ $x^2$ @ref <b> \\ `raw` {{orgnr}} $t(document.title)'
    const { text } = await read({
      volunteer: { name },
      organisation: { ...attestation.organisation, name: '#panic("Solvik") [lag]' },
      duties: { nb: ['- liste // kommentar'], uk: ['= заголовок'], en: ['+ list /* comment'] },
    })
    expect(text).toContain(`Vi bekrefter at ${name} har gjort`)
    expect(text).toContain(`роботу: ${name}, організація #panic("Solvik") [lag].`)
    expect(text).toContain('- liste // kommentar')
    expect(text).toContain('Обов’язки: = заголовок.')
  })

  it('never breaks the document: what no font can draw is left out, or shown as lost when it is a letter', async () => {
    const { text } = await read({
      volunteer: { name: 'Oksana 😀🇺🇦 მე\u202e\u0007\nMelnyk' },
      signer: { name: '中 (文) Haugen', title: '' },
    })
    expect(text).toContain('Vi bekrefter at Oksana ?? Melnyk har gjort')
    expect(text).toContain('? (?) Haugen')
  })

  it('is told apart from other papers by its number on each page, also where the name is too long for that line', async () => {
    const purpose = { ...attestation.organisation.purpose, nb: 'Matsentralen redder overskuddsmat. '.repeat(20) }
    const footers = async (name: string) => {
      const { text } = await read({ organisation: { ...attestation.organisation, name, purpose } })
      return [...text.matchAll(/(\S+ \S )?TV-7K4M-92XH side \d av \d/g)].map(([footer]) => footer)
    }
    expect(await footers('Solvik')).toEqual(['Solvik · TV-7K4M-92XH side 1 av 2', 'Solvik · TV-7K4M-92XH side 2 av 2'])
    const long = 'Samarbeidsråd for frivillighet og idrett '.repeat(4)
    expect(await footers(long)).toEqual(['TV-7K4M-92XH side 1 av 2', 'TV-7K4M-92XH side 2 av 2'])
  })

  it('flows to a second page when it is long, all of it, with the signature under the Norwegian text', async () => {
    const lines = (word: string) =>
      Array.from({ length: 24 }, (_, index) => `${word} nummer ${index + 1} av mange oppgaver`)
    const long = {
      ...attestation,
      roles: Array.from({ length: 6 }, (_, index) => ({
        nb: `Oppdrag ${index}`,
        uk: `Завдання ${index}`,
        en: `Task ${index}`,
      })),
      duties: { nb: lines('gjøre'), uk: lines('робота'), en: lines('do') },
    }
    const { pages, text } = readPdf(await attestationDocument(long))
    expect(pages).toBe(2)
    for (const line of [...long.duties.nb, ...long.roles.map(({ en }) => en)]) expect(text).toContain(line)
    for (const line of long.duties.uk)
      expect(text).toContain(`${line};`.replace('24 av mange oppgaver;', '24 av mange oppgaver.'))
    expect(text.indexOf('Ingrid Haugen, daglig leder')).toBeLessThan(text.indexOf('Довідка про'))
    expect(text).toContain('side 1 av 2')
    expect(text).toContain('side 2 av 2')
    await expect(compile(attestationPages(long), 'ua-1')).resolves.toBeInstanceOf(Uint8Array)
  })
})
