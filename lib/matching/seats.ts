import type { Market, Stalls } from './market'

/** Stalls as nodes of a network: a first place that costs less than nothing is a node of its own. */
export function seatsOf({ shifts }: Market, stalls: Stalls) {
  const nodes: { stall: number; seats: number; least: number; place: number }[] = []
  for (let stall = 0; stall < stalls.count; stall++) {
    const place = stalls.place[stall]!
    const number = stalls.place[stall + 1]! - place
    const bonus = stalls.bonus[stall]!
    if (number > 0 && bonus > 0) nodes.push({ stall, seats: 1, least: -bonus, place })
    const rest = number > 0 && bonus > 0 ? number - 1 : number
    if (rest > 0) nodes.push({ stall, seats: rest, least: 0, place: place + number - rest })
  }
  const byShift = Array.from({ length: shifts.count }, (): number[] => [])
  nodes.forEach(({ stall }, node) => byShift[stalls.shift[stall]!]!.push(node))
  const ofShift = new Int32Array(shifts.count + 1)
  byShift.forEach((list, s) => (ofShift[s + 1] = ofShift[s]! + list.length))
  const node = Int32Array.from(byShift.flat())
  const first = new Int32Array(nodes.length + 1)
  nodes.forEach(({ seats }, at) => (first[at + 1] = first[at]! + seats))
  return {
    ofShift,
    node,
    /** Index of the group a node is kept for; 2 when it is open to anybody. */
    side: Uint8Array.from(node, (at) => sideOf(stalls, nodes[at]!.stall)),
    first,
    price: Int32Array.from(nodes, ({ least }) => least),
    taken: new Int32Array(nodes.length),
    stall: Int32Array.from(nodes, ({ stall }) => stall),
    place: Int32Array.from(nodes, ({ place }) => place),
  }
}

function sideOf({ shift, kept }: Stalls, stall: number): number {
  const s = shift[stall]!
  return kept?.[0][s] === stall ? 0 : kept?.[1][s] === stall ? 1 : 2
}
