import { describe, expect, it } from 'vitest'
import { type AttestationDocument, attestationDocument } from '@/lib/attestations/document'
import { attestation } from '@/tests/support/attestation'
import { readPdf } from '@/tests/support/pdf'

const read = async (changes: Partial<AttestationDocument> = {}) =>
  readPdf(await attestationDocument({ ...attestation, ...changes }))

describe('the attestation says', () => {
  it('in Norwegian who, where, when, how much and what for, on one page', async () => {
    const { pages, text } = await read()
    expect(pages).toBe(1)
    for (const words of [
      'Solvik matsentral Organisasjonsnummer 310 000 019 Bryggegata 4, Solvik',
      'Utstedt 22. november 2026 Nr. TV-7K4M-92XH',
      'Vi bekrefter at Oksana Melnyk har gjort en frivillig og ulønnet innsats hos Solvik matsentral.',
      'Matsentralen redder overskuddsmat og deler den ut.',
      'Oppdrag: Sortere mat',
      '12.08.–18.11.2026 fortsatt frivillig hos oss',
      '17,5 timer 9 vakter',
      '1,25 timer per uke 3,3 % av full stilling på 37,5 timer',
      'sortere matvarer etter dato veie og merke kasser følge reglene for hygiene',
      'Har vært pålitelig og møtt som avtalt Har samarbeidet godt med andre frivillige',
      'Ingrid Haugen, daglig leder post@solvikmatsentral.example +47 000 00 000',
      'Kontroller attesten toveis.example/verify 7K4M-92XH',
    ])
      expect(text).toContain(words)
  })

  it('the same in Ukrainian and in English, both marked as translations', async () => {
    const { text } = await read()
    for (const words of [
      'Довідка про волонтерську роботу (переклад; основний текст — норвезький)',
      'Підтверджуємо волонтерську роботу: Oksana Melnyk, організація Solvik matsentral. Робота добровільна й неоплачувана.',
      'Матсентрал рятує надлишки їжі й роздає їх.',
      'Період: з 12 серпня до 18 листопада 2026 р., волонтерство триває.',
      'Підтверджені години: 17,5 години, 9 змін.',
      'У середньому: 1,25 години на тиждень, 3,3 % повної ставки (37,5 години).',
      'Обов’язки: сортування продуктів за датою; зважування ящиків; дотримання правил гігієни.',
      'Організація підтверджує: Надійність і пунктуальність · Добра співпраця з іншими волонтерами.',
      'Attestation of voluntary work (translation; the Norwegian text applies)',
      'We confirm that Oksana Melnyk has volunteered with Solvik matsentral. The work was voluntary and unpaid.',
      'Period: 12 August to 18 November 2026, still volunteering. Confirmed hours: 17.5 hours, 9 shifts.',
      'On average: 1.25 hours a week, 3.3% of full time (37.5 hours).',
      'The food bank saves surplus food and hands it out.',
      'Tasks: Sort food. Duties: sort food by date; weigh and label crates; follow the rules of hygiene.',
      'The organisation confirms: Has been reliable and met as agreed · Has worked well with other volunteers.',
    ])
      expect(text).toContain(words)
  })

  it.each([
    [60, 1, '1 time 1 vakt', '1 година, 1 зміна.', '1 hour, 1 shift.'],
    [120, 2, '2 timer 2 vakter', '2 години, 2 зміни.', '2 hours, 2 shifts.'],
    [300, 5, '5 timer 5 vakter', '5 годин, 5 змін.', '5 hours, 5 shifts.'],
    [690, 11, '11,5 timer 11 vakter', '11,5 години, 11 змін.', '11.5 hours, 11 shifts.'],
    [1260, 21, '21 timer 21 vakter', '21 година, 21 зміна.', '21 hours, 21 shifts.'],
    [100, 1, '1,67 timer 1 vakt', '1,67 години, 1 зміна.', '1.67 hours, 1 shift.'],
  ])('%i minutes in %i shifts with the forms of each language', async (minutes, shifts, ...phrases) => {
    const { text } = await read({ minutes, shifts })
    for (const phrase of phrases) expect(text).toContain(phrase)
  })

  it.each([
    [
      '2025-12-28',
      '2026-01-03',
      '28.12.2025–03.01.2026',
      'з 28 грудня 2025 р. до 3 січня 2026 р. Підт',
      '28 December 2025 to 3 January 2026. C',
    ],
    ['2026-05-04', '2026-05-04', '04.05.2026', 'Період: 4 травня 2026 р. Підт', 'Period: 4 May 2026. C'],
  ])('the period from %s to %s without a doubled full stop', async (from, to, ...phrases) => {
    const { text } = await read({ period: { from, to, ongoing: false } })
    for (const phrase of phrases) expect(text).toContain(phrase)
    expect(text).not.toMatch(/fortsatt|триває|still volunteering/)
  })

  it('the skills that the organisation confirmed, by ESCO’s names in each language', async () => {
    const skills = [{ nb: 'arbeide i team', uk: 'працювати в команді', en: 'work in teams' }]
    const { text } = await read({ skills })
    expect(text).toContain('Bekreftede ferdigheter (etter ESCO) arbeide i team')
    expect(text).toContain('Підтверджені навички (за ESCO): працювати в команді.')
    expect(text).toContain('Confirmed skills (named by ESCO): work in teams.')
    expect((await read()).text).not.toContain('ESCO')
  })

  it('who runs the platform, and what is inside to check it by, when there is something', async () => {
    const operator = { name: 'Solvik kommune', email: 'hjelp@solvik.example' }
    const { text } = await read({ operator })
    expect(text).toContain('Drift av Toveis: Solvik kommune, hjelp@solvik.example.')
    expect(text).toContain('Filen attest.json inne i PDF-en sier det samme, er signert av organisasjonen')
    expect((await read({ credential: null })).text).not.toContain('attest.json')
  })

  it('on a page of translations again what it is a translation of', async () => {
    const purpose = { ...attestation.organisation.purpose, nb: 'Matsentralen redder overskuddsmat. '.repeat(20) }
    const { text, pages } = await read({ organisation: { ...attestation.organisation, purpose } })
    expect(pages).toBe(2)
    expect(text).toContain('Видано 22 листопада 2026 р., № TV-7K4M-92XH. Підпис: Ingrid Haugen, daglig leder.')
    expect(text).toContain('Check the attestation at toveis.example/verify with the code 7K4M-92XH.')
  })

  it('nothing about a heading that has nothing under it', async () => {
    const { text } = await read({
      organisation: { ...attestation.organisation, purpose: { nb: '', uk: '', en: '' }, phone: null },
      roles: [],
      duties: { nb: [], uk: [], en: [] },
      confirmations: { nb: [], uk: [], en: [] },
    })
    expect(text).not.toMatch(
      /Oppdrag|Oppgavene|Organisasjonen bekrefter|Завдання|Обов’язки|Організація підтверджує|Tasks|null/,
    )
  })

  it('nothing of origin, permit or gender', async () => {
    const { text } = await read()
    expect(text).not.toMatch(/flyktning|біжен|refugee|oppholds|дозвіл|fødsel|працюва|волонтерк|волонтером/i)
  })
})

describe('the document', () => {
  it('is in Bokmål, with a title, a date and an author', async () => {
    const { raw } = await read()
    expect(raw).toContain('<dc:language><rdf:Bag><rdf:li>nb</rdf:li></rdf:Bag></dc:language>')
    expect(Buffer.from(raw, 'latin1').toString()).toContain('Attest for frivillig innsats – Oksana Melnyk</rdf:li>')
    expect(raw).toContain('<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>')
    expect(raw).toContain('<dc:creator><rdf:Seq><rdf:li>Solvik matsentral</rdf:li>')
  })

  it('tells a screen reader its headings, its table and what the pictures are', async () => {
    const { raw } = await read()
    expect(raw.match(/\/S \/H1\b/g)).toHaveLength(1)
    expect(raw.match(/\/S \/H2\b/g)).toHaveLength(4)
    expect(raw.match(/\/S \/TH\b/g)).toHaveLength(3)
    expect(raw).toContain('/Alt (Vevd merke for attest 7K4M-92XH)')
    expect(raw).toContain('/Alt (QR-kode til siden der attesten kan kontrolleres)')
    for (const language of ['uk', 'en']) expect(raw).toContain(`/Lang (${language})`)
  })

  it('leads to the page where it can be checked, and to the organisation in the register', async () => {
    const { raw } = await read()
    expect(raw).toContain(`/URI (${attestation.verifyUrl})`)
    expect(raw).toContain('/URI (https://virksomhet.brreg.no/nb/oppslag/enheter/310000019)')
  })

  it('needs no font but its own for Ukrainian and Norwegian letters', async () => {
    const { raw, text } = await read({
      volunteer: { name: 'Ґалина Їжакевич-Єва іїєґ Æsøå ÆØÅ' },
      signer: { name: 'Євген Ґіль', title: 'leder for всіх' },
    })
    const families = raw.match(/(?<=\/BaseFont \/[A-Z]{6}\+)\w+/g)
    expect(new Set(families)).toEqual(new Set(['WixMadeforText']))
    expect(text).toContain('Vi bekrefter at Ґалина Їжакевич-Єва іїєґ Æsøå ÆØÅ har gjort')
  })
})
