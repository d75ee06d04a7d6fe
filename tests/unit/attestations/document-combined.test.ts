import { describe, expect, it } from 'vitest'
import { type CombinedDocument, combinedDocument } from '@/lib/attestations/document'
import { attestation, overview } from '@/tests/support/attestation'
import { readPdf } from '@/tests/support/pdf'

const read = async (changes: Partial<CombinedDocument> = {}) =>
  readPdf(await combinedDocument({ ...overview, ...changes }))

describe('an overview of several organisations', () => {
  it('adds up what each confirms', async () => {
    const { text } = await read()
    for (const words of [
      'Samlet oversikt over frivillig innsats Oksana Melnyk',
      'Oversikten bygger på 2 attester. Hver organisasjon har signert sin egen.',
      'Hele perioden Timer i alt I snitt 03.02.–18.11.2026 fortsatt frivillig 27,5 timer 13 vakter, 2 organisasjoner',
      'Satt sammen 23. november 2026',
    ])
      expect(text).toContain(words)
  })

  it('has a part for each, with its own number, code, mark and address to check', async () => {
    const { text, raw } = await read()
    for (const { code, number, verifyUrl, organisation } of overview.parts) {
      expect(text).toContain(organisation.name)
      expect(text).toContain(`Nr. ${number}`)
      expect(raw).toContain(`/Alt (Vevd merke for attest ${code})`)
      expect(raw).toContain(`/Alt (QR-kode til siden der attesten fra ${organisation.name} kan kontrolleres)`)
      expect(raw).toContain(`/URI (${verifyUrl})`)
    }
    expect(text).toContain('17,5 timer, 9 vakter, 12.08.–18.11.2026, fortsatt frivillig')
    expect(text).toContain('10 timer, 4 vakter, 03.02.–02.03.2026')
    expect(text).toContain('Signert av: Ingrid Haugen, daglig leder, 22. november 2026.')
    expect(text).toContain('Bekreftede ferdigheter: arbeide i team.')
  })

  it('says the same in Ukrainian and English, with the forms of their numbers', async () => {
    const { text } = await read()
    for (const words of [
      'Загальний огляд волонтерської роботи (переклад; основний текст — норвезький)',
      'Огляд складено за 2 довідками. Кожну підписала організація, яка її видала.',
      'Загальний обсяг: 27,5 години, 13 змін, 2 організації.',
      'Fjellheim idrettslag : 10 годин, 4 зміни, з 3 лютого до 2 березня 2026 р. Завдання: Сортувати продукти.',
      'Overview of voluntary work (translation; the Norwegian text applies)',
      'The overview is made from 2 attestations. Each is signed by the organisation that issued it.',
      'Hours in all: 27.5 hours, 13 shifts, 2 organisations.',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/р\.\.|flyktning|біжен|refugee|працюва[лв]|волонтерк/i)
  })

  it('of one attestation is in the singular, and says nothing of a file that is not inside', async () => {
    const { text, pages } = await read({ parts: [attestation], presentation: null })
    expect(pages).toBe(1)
    expect(text).toContain('Oversikten bygger på 1 attest. Organisasjonen har signert den.')
    expect(text).toContain('Огляд складено за 1 довідкою. Довідку підписала організація.')
    expect(text).not.toContain('attester.json')
  })

  it('shows how a name is spelled where it is spelled otherwise', async () => {
    const parts = [attestation, { ...overview.parts[1]!, volunteer: { name: 'Oksana Mel’nyk' } }]
    const { text } = await read({ parts })
    expect(text.match(/Oksana Mel’nyk/g)).toHaveLength(1)
  })

  it('keeps what people typed as data', async () => {
    const name = '#panic("x") *b* {{count}} $t(document.title)'
    const { text } = await read({ volunteer: { name } })
    expect(text).toContain(`innsats ${name}`)
  })

  it('of nothing is refused', async () => {
    await expect(read({ parts: [] })).rejects.toThrow('An overview of nothing')
  })

  it('keeps each part whole over many pages', async () => {
    const parts = Array.from({ length: 12 }, () => overview.parts[1]!)
    const { text, pages } = await read({ parts })
    expect(pages).toBeGreaterThan(2)
    expect(text.match(/Nr\. TV-ABCD-2345 10 timer/g)).toHaveLength(12)
  })
})
