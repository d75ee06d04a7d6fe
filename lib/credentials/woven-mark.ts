import { createHash } from 'node:crypto'
import { type Stitch, inPetal, petal } from './petals'

export const hole = 0
export const firstThread = 1
export const secondThread = 2

/**
 * The 25 cells of one petal, each a hole or one of two threads, from the SHA-256 of the code. It lets an eye
 * compare paper and screen and proves nothing. Case and dashes do not count, as when the code is typed.
 */
export function wovenMarkCells(code: string): number[] {
  const letters = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const digest = createHash('sha256').update(letters).digest()
  return Array.from(digest.subarray(0, 25), (byte) => threadOf[byte % threadOf.length] ?? hole)
}

const threadOf = [hole, firstThread, firstThread, firstThread, secondThread, secondThread, secondThread]

/** The whole mark: the petal eight times, the threads changing places in every other one. Spans −10.5 … 10.5. */
export function wovenMark(code: string): { thread: number; stitches: Stitch[] }[] {
  const cells = wovenMarkCells(code)
  const first = petal(5)
  const of = (thread: number) =>
    Array.from({ length: 8 }, (_, index) => {
      const wanted = index % 2 === 0 ? thread : firstThread + secondThread - thread
      return first.filter((_stitch, cell) => cells[cell] === wanted).map((stitch) => inPetal(index, stitch))
    }).flat()
  return [firstThread, secondThread].map((thread) => ({ thread, stitches: of(thread) }))
}
