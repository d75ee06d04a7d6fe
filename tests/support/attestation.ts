import type { AttestationDocument, CombinedDocument } from '@/lib/attestations/document'

/** An ordinary attestation, as it is handed to the document. */
export const attestation: AttestationDocument = {
  organisation: {
    name: 'Solvik matsentral',
    orgnr: '310000019',
    address: 'Bryggegata 4, Solvik',
    purpose: {
      nb: 'Matsentralen redder overskuddsmat og deler den ut.',
      uk: 'Матсентрал рятує надлишки їжі й роздає їх.',
      en: 'The food bank saves surplus food and hands it out.',
    },
    email: 'post@solvikmatsentral.example',
    phone: '+47 000 00 000',
  },
  logo: null,
  volunteer: { name: 'Oksana Melnyk' },
  issuedOn: '2026-11-22',
  issuedAt: new Date('2026-11-22T10:30:00Z'),
  number: 'TV-7K4M-92XH',
  code: '7K4M-92XH',
  verifyUrl: 'https://toveis.example/nb/verify/Vq0uHk3b9ZxN5mT7LrYcD2fWg8sJpA1eKiXoQzB6t4M',
  verifyPlace: 'toveis.example/verify',
  period: { from: '2026-08-12', to: '2026-11-18', ongoing: true },
  minutes: 1050,
  hoursPerWeek: 1.25,
  percentOfFullTime: 3.3,
  shifts: 9,
  roles: [{ nb: 'Sortere mat', uk: 'Сортувати продукти', en: 'Sort food' }],
  duties: {
    nb: ['sortere matvarer etter dato', 'veie og merke kasser', 'følge reglene for hygiene'],
    uk: ['сортування продуктів за датою', 'зважування ящиків', 'дотримання правил гігієни'],
    en: ['sort food by date', 'weigh and label crates', 'follow the rules of hygiene'],
  },
  confirmations: {
    nb: ['Har vært pålitelig og møtt som avtalt', 'Har samarbeidet godt med andre frivillige'],
    uk: ['Надійність і пунктуальність', 'Добра співпраця з іншими волонтерами'],
    en: ['Has been reliable and met as agreed', 'Has worked well with other volunteers'],
  },
  skills: [],
  signer: { name: 'Ingrid Haugen', title: 'daglig leder' },
  credential: '{"type":["VerifiableCredential"]}',
  operator: { name: 'Toveis', email: 'hjelp@toveis.example' },
}

/** An overview of two organisations. */
export const overview: CombinedDocument = {
  volunteer: { name: 'Oksana Melnyk' },
  madeAt: new Date('2026-11-23T09:00:00Z'),
  parts: [
    attestation,
    {
      ...attestation,
      organisation: { ...attestation.organisation, name: 'Fjellheim idrettslag', orgnr: '310000027' },
      number: 'TV-ABCD-2345',
      code: 'ABCD-2345',
      verifyUrl: 'https://toveis.example/nb/verify/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      period: { from: '2026-02-03', to: '2026-03-02', ongoing: false },
      minutes: 600,
      shifts: 4,
      skills: [{ nb: 'arbeide i team', uk: 'працювати в команді', en: 'work in teams' }],
    },
  ],
  presentation: '{"type":["VerifiablePresentation"]}',
  operator: { name: 'Toveis', email: 'hjelp@toveis.example' },
}
