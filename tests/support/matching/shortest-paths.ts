import { type Choice, type Instance, shiftOf, worthOf } from './instance'
import { BucketQueue } from './bucket-queue'
import { type Slots, slotsOf } from './slots'

export interface Exact {
  welfare: number
  /** Equal to the welfare: by weak duality nothing is worth more. */
  bound: number
  choice: Choice
  /** By shift. */
  price: Int32Array
}

/**
 * The exact optimum by successive shortest paths with potentials (Edmonds and Karp 1972, on the network volunteer → volunteer at a
 * time → shift). Volunteers come in one unit at a time; each takes the cheapest chain of moves that ends at a free place or at
 * somebody who loses least. All numbers are whole, so nothing is rounded.
 */
export function shortestPaths(instance: Instance): Exact {
  return new ShortestPaths(instance).solve()
}

const unreached = 0x7fffffff

class ShortestPaths {
  private readonly slots: Slots
  private readonly queue: BucketQueue
  /** What a place on the shift, a unit of the volunteer's and a used slot are worth. */
  private readonly price: Int32Array
  private readonly profit: Int32Array
  private readonly slotProfit: Int32Array
  /** The pair that a slot is used for, or −1, and where it stands among the members of its shift. */
  private readonly used: Int32Array
  private readonly rank: Int32Array
  private readonly memberStart: Int32Array
  private readonly memberCount: Int32Array
  private readonly members: Int32Array
  /** Nodes are the shifts, then the volunteers. */
  private readonly distance: Int32Array
  private readonly parentSlot: Int32Array
  private readonly parentEdge: Int32Array
  private readonly reached: number[] = []
  private readonly settledSlots: { slot: number; at: number }[] = []
  private best = 0
  private end = -1

  constructor(private readonly instance: Instance) {
    const { shifts, volunteers, capacity, edges } = instance
    this.slots = slotsOf(instance)
    const slotCount = this.slots.volunteer.length
    let highest = 0
    for (const edge of edges) highest = Math.max(highest, worthOf(edge))
    this.queue = new BucketQueue(highest + 1)
    this.price = new Int32Array(shifts)
    this.profit = new Int32Array(volunteers)
    this.slotProfit = new Int32Array(slotCount)
    this.used = new Int32Array(slotCount).fill(-1)
    this.rank = new Int32Array(slotCount)
    this.memberStart = new Int32Array(shifts + 1)
    for (let shift = 0; shift < shifts; shift++)
      this.memberStart[shift + 1] = this.memberStart[shift]! + capacity[shift]!
    this.memberCount = new Int32Array(shifts)
    this.members = new Int32Array(this.memberStart[shifts]!)
    this.distance = new Int32Array(shifts + volunteers).fill(unreached)
    this.parentSlot = new Int32Array(shifts + volunteers)
    this.parentEdge = new Int32Array(shifts)
  }

  solve(): Exact {
    const { volunteers, commitments, edges } = this.instance
    for (let unit = 0; unit < commitments; unit++)
      for (let volunteer = 0; volunteer < volunteers; volunteer++) {
        if (unit === 0) this.profit[volunteer] = this.highestProfit(volunteer)
        if (this.profit[volunteer]! > 0) this.insert(volunteer)
      }
    const choice = this.used.filter((position) => position >= 0).toSorted()
    const welfare = choice.reduce((sum, position) => sum + worthOf(edges[position]!), 0)
    return { welfare, bound: this.bound(), choice, price: this.price }
  }

  private insert(volunteer: number): void {
    const start = this.instance.shifts + volunteer
    this.best = this.profit[volunteer]!
    this.end = start
    this.reach(start, 0, -1)
    this.queue.drain((node, at) => {
      if (at >= this.best) return false
      if (at > this.distance[node]!) return true
      if (node < this.instance.shifts) this.leaveShift(node, at)
      else this.leaveVolunteer(node - this.instance.shifts, at, node === start)
      return true
    })
    this.reprice()
    this.rearrange(start)
    for (const node of this.reached) this.distance[node] = unreached
    this.reached.length = 0
    this.settledSlots.length = 0
  }

  /** Whoever has a place there may have to go: to another shift of the same time, or give the unit back. */
  private leaveShift(shift: number, at: number): void {
    const from = this.memberStart[shift]!
    for (let index = from; index < from + this.memberCount[shift]!; index++) {
      const slot = this.members[index]!
      const volunteer = this.slots.volunteer[slot]!
      this.settledSlots.push({ slot, at })
      this.scan(slot, at + this.slotProfit[slot]!)
      this.reach(this.instance.shifts + volunteer, at + this.slotProfit[slot]! - this.profit[volunteer]!, slot)
    }
  }

  private leaveVolunteer(volunteer: number, at: number, isStart: boolean): void {
    const sum = at + this.profit[volunteer]!
    if (!isStart && sum < this.best) {
      this.best = sum
      this.end = this.instance.shifts + volunteer
    }
    for (let slot = this.slots.start[volunteer]!; slot < this.slots.start[volunteer + 1]!; slot++)
      if (this.used[slot] === -1) this.scan(slot, sum)
  }

  private scan(slot: number, sum: number): void {
    const { edges, capacity } = this.instance
    const { edgeStart, position } = this.slots
    for (let index = edgeStart[slot]!; index < edgeStart[slot + 1]!; index++) {
      const edge = edges[position[index]!]!
      const least = sum - worthOf(edge)
      // Prices are never below zero and the pairs go from the worthiest down: nothing after this one comes nearer.
      if (least >= this.best) break
      const shift = shiftOf(edge)
      if (!this.reach(shift, least + this.price[shift]!, slot)) continue
      this.parentEdge[shift] = position[index]!
      if (this.memberCount[shift]! < capacity[shift]!) {
        this.best = this.distance[shift]!
        this.end = shift
      }
    }
  }

  private reach(node: number, at: number, slot: number): boolean {
    if (at >= this.distance[node]! || at >= this.best) return false
    if (this.distance[node] === unreached) this.reached.push(node)
    this.distance[node] = at
    this.parentSlot[node] = slot
    this.queue.push(node, at)
    return true
  }

  private reprice(): void {
    const { shifts } = this.instance
    for (const node of this.reached) {
      const step = this.best - this.distance[node]!
      if (step <= 0) continue
      if (node < shifts) this.price[node]! += step
      else this.profit[node - shifts]! -= step
    }
    for (const { slot, at } of this.settledSlots) this.slotProfit[slot]! -= Math.max(0, this.best - at)
  }

  /** Walks the chain back from its end, moving everybody on it. */
  private rearrange(start: number): void {
    if (this.end === start) return
    let shift = this.end < this.instance.shifts ? this.end : this.leave(this.parentSlot[this.end]!)
    for (;;) {
      const slot = this.parentSlot[shift]!
      const position = this.parentEdge[shift]!
      const node = this.instance.shifts + this.slots.volunteer[slot]!
      if (this.used[slot]! >= 0) {
        const left = this.leave(slot)
        this.join(slot, shift, position)
        shift = left
      } else {
        this.join(slot, shift, position)
        if (node === start) return
        shift = this.leave(this.parentSlot[node]!)
      }
    }
  }

  private leave(slot: number): number {
    const shift = shiftOf(this.instance.edges[this.used[slot]!]!)
    const last = this.members[this.memberStart[shift]! + --this.memberCount[shift]!]!
    this.members[this.memberStart[shift]! + this.rank[slot]!] = last
    this.rank[last] = this.rank[slot]!
    this.used[slot] = -1
    return shift
  }

  private join(slot: number, shift: number, position: number): void {
    this.used[slot] = position
    this.slotProfit[slot] = worthOf(this.instance.edges[position]!) - this.price[shift]!
    this.rank[slot] = this.memberCount[shift]!
    this.members[this.memberStart[shift]! + this.memberCount[shift]!++] = slot
  }

  private highestProfit(volunteer: number): number {
    const { offsets, edges } = this.instance
    let highest = 0
    for (let position = offsets[volunteer]!; position < offsets[volunteer + 1]!; position++) {
      const worth = worthOf(edges[position]!)
      if (worth <= highest) break
      highest = Math.max(highest, worth - this.price[shiftOf(edges[position]!)]!)
    }
    return highest
  }

  private bound(): number {
    const { capacity, commitments } = this.instance
    let bound = 0
    this.price.forEach((price, shift) => (bound += price * capacity[shift]!))
    for (const profit of this.profit) bound += profit * commitments
    this.used.forEach((position, slot) => {
      if (position >= 0) bound += this.slotProfit[slot]! - this.profit[this.slots.volunteer[slot]!]!
    })
    return bound
  }
}
