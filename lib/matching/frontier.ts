/** Numbers by distance, the nearest first: a binary heap; a number that came nearer is there twice, and whoever takes it out passes over the later one. */
export class Frontier {
  private readonly numbers: number[] = []
  private readonly distances: number[] = []

  get size(): number {
    return this.numbers.length
  }

  add(number: number, distance: number): void {
    let slot = this.numbers.length
    while (slot > 0 && this.distances[(slot - 1) >> 1]! > distance) {
      this.set(slot, (slot - 1) >> 1)
      slot = (slot - 1) >> 1
    }
    this.numbers[slot] = number
    this.distances[slot] = distance
  }

  take(): { number: number; distance: number } {
    const first = { number: this.numbers[0]!, distance: this.distances[0]! }
    const number = this.numbers.pop()!
    const distance = this.distances.pop()!
    const size = this.numbers.length
    if (size === 0) return first
    let slot = 0
    for (;;) {
      let child = 2 * slot + 1
      if (child >= size) break
      if (child + 1 < size && this.distances[child + 1]! < this.distances[child]!) child++
      if (this.distances[child]! >= distance) break
      this.set(slot, child)
      slot = child
    }
    this.numbers[slot] = number
    this.distances[slot] = distance
    return first
  }

  private set(to: number, from: number): void {
    this.numbers[to] = this.numbers[from]!
    this.distances[to] = this.distances[from]!
  }
}
