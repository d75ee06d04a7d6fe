/** The same numbers for the same seed on every machine: sfc32 of Chris Doty-Humphrey (public domain). */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: string) {
    this.a = hash(seed, 0x811c9dc5)
    this.b = hash(seed, 0x01234567)
    this.c = hash(seed, 0x7eb1fe9d)
    for (let warm = 0; warm < 15; warm++) this.bits()
  }

  /** 32 bits. */
  bits(): number {
    const sum = (this.a + this.b + this.counter++) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** From 0 up to 1, without 1. */
  unit(): number {
    return this.bits() / 0x1_0000_0000
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1))
  }

  between(from: number, to: number): number {
    return from + this.unit() * (to - from)
  }

  chance(share: number): boolean {
    return this.unit() < share
  }

  gaussian(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit())
  }

  exponential(): number {
    return -Math.log(1 - this.unit())
  }

  /** So many of the list, each at most once, in the order of the draw. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list]
    return Array.from({ length: count }, () => rest.splice(this.whole(0, rest.length - 1), 1)[0]!)
  }

  uuid(): string {
    const digits = Array.from({ length: 4 }, () => this.bits().toString(16).padStart(8, '0')).join('')
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`
  }

  /** In place. */
  shuffle(list: Int32Array): Int32Array {
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.whole(0, last)
      const kept = list[last]!
      list[last] = list[other]!
      list[other] = kept
    }
    return list
  }
}

function hash(text: string, start: number): number {
  let value = start
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}
