/** One way to help: it takes up a slot, which one seat can have, out of a pool of limited size. */
export interface Option {
  byId: string
  language: string | null
  slot: string
  pool: string
  poolSize: number
}

/**
 * Seats on the one side, helpers' slots and pools on the other: a flow with capacity one at a slot and `poolSize` at a pool. Sets of seats
 * that can be helped together are the independent sets of a matroid (a gammoid), so taking the seats in order of need, each by an
 * augmenting path, is exact: first the first, then the second if both can be helped, and so on; no other plan does better in that order,
 * and none helps more seats. A path may give a seat another helper; it never takes its help away. A region's week is some hundred seats.
 */
export class Network<Seat> {
  readonly #options = new Map<Seat, readonly Option[]>()
  readonly #chosen = new Map<Seat, Option>()
  readonly #holder = new Map<string, Seat>()
  readonly #pools = new Map<string, Set<string>>()
  /** What was searched in vain: all of it is taken by seats that have nowhere else to go, and stays so. */
  readonly #closed = new Set<string>()

  /** What may help this seat from now on; what helps it already must be among it. */
  offer(seat: Seat, options: readonly Option[]): void {
    this.#options.set(seat, options)
  }

  chosen(seat: Seat): Option | undefined {
    return this.#chosen.get(seat)
  }

  /** Lets this one help the seat, if it is offered and there is room. */
  take(seat: Seat, byId: string | null): void {
    const option = this.#options.get(seat)?.find((one) => one.byId === byId)
    if (option && this.#isFree(option)) this.#put(seat, option)
  }

  /** Helps the seat by whatever changes of helper that needs; false when there is no such way. */
  help(seat: Seat): boolean {
    const seen = new Set<string>()
    const helped = this.#settle(seat, seen)
    if (!helped) for (const slot of seen) this.#closed.add(slot)
    return helped
  }

  #settle(seat: Seat, seen: Set<string>): boolean {
    const options = this.#options.get(seat) ?? []
    // Somebody who is free spares the search.
    const found = options.find((option) => this.#isFree(option)) ?? options.find((option) => this.#frees(option, seen))
    if (found) this.#put(seat, found)
    return found !== undefined
  }

  #isFree(option: Option): boolean {
    return !this.#holder.has(option.slot) && this.#pool(option).size < option.poolSize
  }

  #frees(option: Option, seen: Set<string>): boolean {
    if (!this.#enters(option.slot, seen)) return false
    const holder = this.#holder.get(option.slot)
    return holder === undefined ? this.#makesRoom(option, seen) : this.#moves(holder, seen)
  }

  #makesRoom(option: Option, seen: Set<string>): boolean {
    for (const slot of this.#pool(option))
      if (this.#enters(slot, seen) && this.#moves(this.#holder.get(slot)!, seen)) return true
    return false
  }

  /** Finds another helper for whoever has one, so that this one is free. */
  #moves(seat: Seat, seen: Set<string>): boolean {
    const left = this.#chosen.get(seat)!
    if (!this.#settle(seat, seen)) return false
    this.#holder.delete(left.slot)
    this.#pool(left).delete(left.slot)
    return true
  }

  #enters(slot: string, seen: Set<string>): boolean {
    if (seen.has(slot) || this.#closed.has(slot)) return false
    seen.add(slot)
    return true
  }

  #put(seat: Seat, option: Option): void {
    this.#chosen.set(seat, option)
    this.#holder.set(option.slot, seat)
    this.#pool(option).add(option.slot)
  }

  #pool({ pool }: Option): Set<string> {
    let slots = this.#pools.get(pool)
    if (!slots) this.#pools.set(pool, (slots = new Set()))
    return slots
  }
}
