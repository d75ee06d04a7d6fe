/**
 * A lot of 32 bits for an id under a seed, the same on every machine: FNV-1a over the code units, mixed by MurmurHash3's last step
 * (both in the public domain) so that ids that differ in one letter lie far apart.
 */
export function lot(id: string, seed: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ 0x1f, 0x01000193)
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

export function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Indexes of the ids in the order in which lots are drawn; the order of the ids themselves never shows. */
export function drawn(ids: readonly string[], seed: string): { order: Int32Array; lots: Uint32Array } {
  const lots = Uint32Array.from(ids, (id) => lot(id, seed))
  // The lot in the high bits, the index below: one numeric sort, and equal lots are settled by id afterwards.
  const keys = Float64Array.from(lots, (value, index) => value * 0x200000 + index).toSorted()
  const order = Int32Array.from(keys, (key) => key % 0x200000)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && lots[order[to]!] === lots[order[from]!]) to++
    if (to > from + 1) order.subarray(from, to).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
    from = to
  }
  return { order, lots }
}
