import type { Stitch } from '@/lib/credentials/petals'

/** Squares of one side around the middles of stitches, as the `d` of one path. */
export function stitchPath(stitches: readonly Stitch[], side: number): string {
  return stitches
    .map(({ x, y }) => `M${short(x - side / 2)} ${short(y - side / 2)}h${short(side)}v${short(side)}h${short(-side)}z`)
    .join('')
}

function short(length: number): string {
  return String(Math.round(length * 100) / 100)
}
