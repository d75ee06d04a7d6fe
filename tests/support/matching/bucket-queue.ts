/** Takes numbers out by small whole distances, the nearest first; what is put in while it drains may not be nearer than what is out. */
export class BucketQueue {
  private readonly buckets: number[][]
  private farthest = 0

  constructor(distances: number) {
    this.buckets = Array.from({ length: distances }, () => [])
  }

  push(item: number, distance: number): void {
    this.buckets[distance]!.push(item)
    if (distance > this.farthest) this.farthest = distance
  }

  /** Until nothing is left or the visitor has had enough; empty afterwards. */
  drain(visit: (item: number, distance: number) => boolean): void {
    let wanted = true
    for (let distance = 0; distance <= this.farthest; distance++) {
      const bucket = this.buckets[distance]!
      for (let at = 0; wanted && at < bucket.length; at++) wanted = visit(bucket[at]!, distance)
      bucket.length = 0
    }
    this.farthest = 0
  }
}
