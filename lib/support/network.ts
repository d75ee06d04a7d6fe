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
    if (option && !this.#holder.has(option.slot) && this.#pool(option).size < option.poolSize) this.#put(seat, option)
  }

  /** Helps the seat by whatever changes of helper that needs; false when there is no such way. */
  help(seat: Seat, seen = new Set<string>()): boolean {
    for (const option of this.#options.get(seat) ?? []) {
      if (seen.has(option.slot)) continue
      seen.add(option.slot)
      const holder = this.#holder.get(option.slot)
      if (holder === undefined ? this.#makesRoom(option, seen) : this.#moves(holder, seen)) {
        this.#put(seat, option)
        return true
      }
    }
    return false
  }

  #makesRoom(option: Option, seen: Set<string>): boolean {
    const slots = this.#pool(option)
    if (slots.size < option.poolSize) return true
    for (const slot of slots) {
      if (seen.has(slot)) continue
      seen.add(slot)
      if (this.#moves(this.#holder.get(slot)!, seen)) return true
    }
    return false
  }

  /** Finds another helper for whoever has one, so that this one is free. */
  #moves(seat: Seat, seen: Set<string>): boolean {
    const left = this.#chosen.get(seat)!
    if (!this.help(seat, seen)) return false
    this.#holder.delete(left.slot)
    this.#pool(left).delete(left.slot)
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
