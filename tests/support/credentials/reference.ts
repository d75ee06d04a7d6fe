import type { ReferenceClaims } from '@/lib/credentials/reference-credential'
import { credentialId } from './issuer'

export const someReference = (overrides: Partial<ReferenceClaims> = {}): ReferenceClaims => ({
  about: credentialId,
  holder: { name: 'Oksana Kovalenko' },
  referee: { name: 'Per Hansen', title: 'vaktleder' },
  relation: 'leder for vaktene',
  known: { from: '2025-02-01', until: '2025-11-14' },
  language: 'nb',
  phrases: ['Møter presis og sier fra i god tid.'],
  text: 'Oksana tar tak der det trengs.\n\nHun er rolig når det er mange i kø.',
  writtenOn: '2025-11-20',
  ...overrides,
})
