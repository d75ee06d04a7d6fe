import { isObject, type Json, listOf } from '@/lib/credentials/json'

/** Where one list stands: «lists/310000019-1.json», whatever address it is published at. */
export const listName = (url: string): string => `lists/${url.split('/').slice(-2).join('-')}.json`

/** The lists that credentials point to, each once. */
export const listUrls = (credentials: readonly Json[]): string[] => [
  ...new Set(
    credentials.flatMap(({ credentialStatus }) =>
      listOf(credentialStatus).flatMap((one) =>
        isObject(one) && typeof one.statusListCredential === 'string' ? one.statusListCredential : [],
      ),
    ),
  ),
]

/** «attest-solvik.json», «attest-solvik-2.json»: two of one name lie beside each other. */
export function apart(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}

/** Which rows of the log prove that these were in it: from each up to the next published head, joined where they meet. */
export function stretches(positions: readonly number[], heads: readonly number[]): { from: number; to: number }[] {
  const upwards = heads.toSorted((a, b) => a - b)
  const joined: { from: number; to: number }[] = []
  for (const from of positions.toSorted((a, b) => a - b)) {
    const to = upwards.find((head) => head >= from) ?? from
    const last = joined.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}
