import { Flaw } from './checks'
import type { Form } from './form'

/** Clocks differ; nobody is turned away for that. */
export const clockSkew = 5 * 60_000

export function checkDates({ validFrom, validUntil, proof }: Form, now: Date): void {
  const starts = Math.max(validFrom.getTime(), proof.created?.getTime() ?? 0)
  const ends = Math.min(validUntil?.getTime() ?? Infinity, proof.expires?.getTime() ?? Infinity)
  if (now.getTime() + clockSkew < starts) throw new Flaw('notYetValid')
  if (now.getTime() - clockSkew > ends) throw new Flaw('expired')
}
