import { startOfLocalDay } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'

interface Wanted {
  policeCertificate: 'required' | 'consider' | 'no'
  /** The organisation has seen this person's certificate. */
  shown: boolean
}

/** The place is theirs all the same: it waits for a certificate that somebody at the organisation has seen. */
export const awaitsCertificate = ({ policeCertificate, shown }: Wanted): boolean =>
  policeCertificate === 'required' && !shown

/** The note that a certificate was seen; a copy is never kept. */
export function certificateCheck(volunteerId: string, seenById: string, shownOn: Date, now: Date) {
  if (volunteerId === seenById) throw new Refusal('ownCertificate')
  if (startOfLocalDay(shownOn) > startOfLocalDay(now)) throw new Refusal('dayToCome', {}, 'shownOn')
  return { volunteerId, shownOn, seenById, seenAt: now }
}
