import 'server-only'
import { z } from 'zod'
import { env } from './env'

/** What the public registers say: the name, the municipality and one yes or no. No board, no account number. */
export type RegisterEntry =
  | { answer: 'found'; name: string; municipality: string | null; inVoluntaryRegister: boolean | null }
  | { answer: 'unknown' }
  | { answer: 'unreachable' }

interface Asking {
  url?: string
  patienceMs?: number
}

const municipality = z.object({ kommune: z.string().optional() }).optional()
const unit = z.object({
  navn: z.string().min(1),
  slettedato: z.string().optional(),
  forretningsadresse: municipality,
  beliggenhetsadresse: municipality,
  registrertIFrivillighetsregisteret: z.boolean().optional(),
})
const voluntary = z.object({ frivilligOrganisasjonsstatus: z.string().optional() })

/** Asks Enhetsregisteret and Frivillighetsregisteret. Silence is an answer too: then a person checks by hand. */
export async function registerEntry(
  orgnr: string,
  { url = env.REGISTER_URL, patienceMs = 4000 }: Asking = {},
): Promise<RegisterEntry> {
  // Numbers that begin with 2 or 3 are made for trying things out: no register knows them.
  if (/^[23]/.test(orgnr)) return { answer: 'unreachable' }
  const signal = AbortSignal.timeout(patienceMs)
  const [main, local, listed] = await Promise.all([
    ask(`${url}/enhetsregisteret/api/enheter/${orgnr}`, unit, signal),
    // Libraries and volunteer centres are often local units of a municipality.
    ask(`${url}/enhetsregisteret/api/underenheter/${orgnr}`, unit, signal),
    ask(`${url}/frivillighetsregisteret/api/frivillige-organisasjoner/${orgnr}`, voluntary, signal),
  ])
  const found = [main, local].find((one) => typeof one === 'object' && one.slettedato === undefined)
  if (typeof found === 'object') {
    return {
      answer: 'found',
      name: found.navn,
      municipality: found.forretningsadresse?.kommune ?? found.beliggenhetsadresse?.kommune ?? null,
      inVoluntaryRegister:
        typeof listed === 'object'
          ? (listed.frivilligOrganisasjonsstatus ?? 'AKTIV') === 'AKTIV'
          : listed === 'none'
            ? false
            : (found.registrertIFrivillighetsregisteret ?? null),
    }
  }
  return { answer: main === 'silent' || local === 'silent' ? 'unreachable' : 'unknown' }
}

/** The entry, «none» for a number that is not there or no longer, «silent» for everything else. */
async function ask<S extends z.ZodType>(
  address: string,
  schema: S,
  signal: AbortSignal,
): Promise<z.output<S> | 'none' | 'silent'> {
  try {
    const response = await fetch(address, { signal, headers: { accept: 'application/json' } })
    if (response.status === 404 || response.status === 410) return 'none'
    const parsed = response.ok ? schema.safeParse(await response.json()) : undefined
    return parsed?.success ? parsed.data : 'silent'
  } catch {
    return 'silent'
  }
}
