import { createHash } from 'node:crypto'

/** Draws that come out the same for the same seed: the demo is one world, not a new one at every fill. */
export class Random {
  #state: number

  constructor(private readonly seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32LE()
  }

  /** A stream of its own: what is drawn here never shifts what is drawn there. */
  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`)
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to pick from.')
    return list[this.integer(0, list.length - 1)]!
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let last = copy.length - 1; last > 0; last--) {
      const other = this.integer(0, last)
      ;[copy[last], copy[other]] = [copy[other]!, copy[last]!]
    }
    return copy
  }

  some<T>(list: readonly T[], from: number, to: number): T[] {
    const count = this.integer(from, to)
    const chosen = new Set(this.shuffled(list).slice(0, count))
    return list.filter((one) => chosen.has(one))
  }

  /** A time of day, «14:35». */
  clock(fromHour: number, toHour: number): string {
    return `${String(this.integer(fromHour, toHour)).padStart(2, '0')}:${this.integer(10, 59)}`
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.integer(0, 255))
  }

  /** A version 7 id of that moment, so that rows sort by when they came about. */
  id(at: Date): string {
    const bytes = this.bytes(16)
    for (let index = 0; index < 6; index++) bytes[index] = Math.floor(at.getTime() / 2 ** (8 * (5 - index))) % 256
    bytes[6] = (bytes[6]! & 0x0f) | 0x70
    bytes[8] = (bytes[8]! & 0x3f) | 0x80
    const hex = Buffer.from(bytes).toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
