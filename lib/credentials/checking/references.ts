import { Flaw } from './checks'
import { type Form, formOf } from './form'
import { isObject, type Json, listOf } from '@/lib/credentials/json'

const mostReferences = 10
const subjectTerms = ['id', 'type', 'endorsementComment']

/**
 * The references that stand inside, each about what it stands in. JSON-LD signs them and that as one: whatever else
 * they said of it (its end, its place on a list) could have been moved there from where it is looked for.
 */
export function referencesIn(credential: Json): { reference: Json; form: Form }[] {
  const all = listOf(credential.endorsement)
  if (all.length > mostReferences) throw new Flaw('badEndorsement')
  return all.map((reference) => {
    if (!isObject(reference) || 'endorsement' in reference) throw new Flaw('badEndorsement')
    const subject = reference.credentialSubject
    if (!isObject(subject) || subject.id !== credential.id) throw new Flaw('otherSubject')
    if (!Object.keys(subject).every((term) => subjectTerms.includes(term))) throw new Flaw('badEndorsement')
    return { reference, form: formOf(reference, ['EndorsementCredential']) }
  })
}
