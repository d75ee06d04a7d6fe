import { asCheck, type Check, type CheckName, Flaw, notReached, passed } from './checking/checks'
import { type Form, formOf } from './checking/form'
import { issuerKey } from './checking/issuer-key'
import type { Json } from './json'
import type { Sources } from './sources'
import { checkSignature } from './checking/proof'
import { referencesIn } from './checking/references'
import { checkStatus } from './checking/status'
import { readJson } from './checking/strict-json'
import { checkDates } from './checking/validity'

export type { Check, Sources }

export type Verdict =
  'valid' | 'changed' | 'withdrawn' | 'expired' | 'notYetValid' | 'unknownIssuer' | 'malformed' | 'unreadableStatus'

export interface Verification {
  credential: Json | null
  checks: Record<CheckName, Check>
  verdict: Verdict
  /** References that stand inside it, each with its own verdict. */
  endorsements: Verification[]
}

/** Everything that can be known of a credential without believing whoever shows it. Asks the issuer's sources for nothing before the signature holds but its keys. */
export async function verification(text: string, sources: Sources): Promise<Verification> {
  try {
    return await verified(readJson(text), sources)
  } catch (error) {
    return malformed(null, error)
  }
}

async function verified(credential: Json, sources: Sources): Promise<Verification> {
  let form: Form
  let inside: ReturnType<typeof referencesIn>
  try {
    form = formOf(credential)
    inside = referencesIn(credential)
  } catch (error) {
    return malformed(credential, error)
  }
  const endorsements = inside.map(async (one) => checked(one.reference, one.form, sources))
  return { ...(await checked(credential, form, sources)), endorsements: await Promise.all(endorsements) }
}

async function checked(credential: Json, form: Form, sources: Sources): Promise<Verification> {
  const issuer = await outcome(async () => issuerKey(form.issuer, form.proof.verificationMethod, sources))
  const key = issuer.value
  const signature = key ? await outcome(async () => checkSignature(credential, key, form.validFrom)) : skipped
  const isProven = signature.check.outcome === 'pass'
  const status = isProven ? await outcome(async () => checkStatus(form.status, form.issuer, sources)) : skipped
  const dates = await outcome(() => checkDates(form, sources.now))
  const checks = {
    format: passed,
    issuer: issuer.check,
    signature: signature.check,
    dates: dates.check,
    status: status.check,
  }
  return { credential, checks, verdict: verdict(checks), endorsements: [] }
}

async function outcome<T>(check: () => T | Promise<T>): Promise<{ check: Check; value?: T }> {
  try {
    return { check: passed, value: await check() }
  } catch (error) {
    if (!(error instanceof Flaw)) throw error
    return { check: asCheck(error) }
  }
}

const skipped: { check: Check } = { check: notReached }

function malformed(credential: Json | null, error: unknown): Verification {
  if (!(error instanceof Flaw)) throw error
  const checks = { issuer: notReached, signature: notReached, dates: notReached, status: notReached }
  return { credential, checks: { format: asCheck(error), ...checks }, verdict: 'malformed', endorsements: [] }
}

/** The first that stands in the way: who and what come before when. */
function verdict({ issuer, signature, status, dates }: Verification['checks']): Verdict {
  if (issuer.outcome !== 'pass') return 'unknownIssuer'
  if (signature.outcome !== 'pass') return 'changed'
  if (status.reason === 'withdrawn') return 'withdrawn'
  if (dates.reason === 'notYetValid') return 'notYetValid'
  if (dates.outcome !== 'pass') return 'expired'
  return status.outcome === 'pass' ? 'valid' : 'unreadableStatus'
}
