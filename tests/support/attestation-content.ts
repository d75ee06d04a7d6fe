import type { AttestationContent } from '@/lib/attestations/schema'

const text = (nb: string) => ({ nb, uk: nb, en: nb })
const lines = { nb: [], uk: [], en: [] }

/** What an ordinary attestation says. */
export function anAttestationContent(over: Partial<AttestationContent> = {}, orgnr = '310000019'): AttestationContent {
  return {
    version: 1,
    issuedOn: '2026-11-20',
    organisation: {
      orgnr,
      name: 'Solvik matsentral',
      address: '',
      municipality: 'Solvik',
      purpose: text(''),
      email: 'post@solvik.example',
      phone: null,
    },
    volunteer: { name: 'Oksana Melnyk' },
    period: { from: '2026-09-01', to: '2026-09-28', ongoing: false },
    minutes: 480,
    shifts: 4,
    hoursPerWeek: 2,
    percentOfFullTime: 5.3,
    roles: [{ id: 'sortere-mat', name: text('Sortere mat'), duties: lines, minutes: 480 }],
    confirmations: lines,
    signer: { name: 'Ingrid Haugen', title: 'daglig leder' },
    ...over,
  }
}
