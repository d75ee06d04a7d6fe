import type { Outcome } from './checking/checks'
import { platformOf } from './did'
import { isObject, listOf } from './json'
import { type Sources, verification } from './verify'

/** Whether the platform at the issuer's own host has signed who the issuer is, and stands by it; null where this is no such word. */
export async function vouched(text: string, issuer: string, sources: Sources): Promise<Outcome | null> {
  const { credential, checks, verdict } = await verification(text, sources)
  const [subject] = listOf(credential?.credentialSubject)
  const [by] = listOf(credential?.issuer)
  if (!isObject(subject) || subject.id !== issuer || (isObject(by) ? by.id : by) !== platformOf(issuer)) return null
  if (verdict === 'valid') return 'pass'
  return Object.values(checks).some(({ outcome }) => outcome === 'fail') ? 'fail' : 'unknown'
}
