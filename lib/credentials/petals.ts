export type Stitch = { x: number; y: number }

/**
 * The stitches of one petal, from the middle outwards: rows of 1, 2 … size … 2, 1 on the upper right of the
 * star's centre. Units are stitches; y grows downwards, as in SVG. A petal of 4 has 16 stitches, of 5 has 25.
 */
export function petal(size: number): Stitch[] {
  const stitches: Stitch[] = []
  for (let row = 1; row < 2 * size; row++) {
    for (let x = Math.max(1, row - size + 1); x <= Math.min(row, size); x++) stitches.push({ x, y: -(row + 1) })
  }
  return stitches
}

/** Where a stitch of the first petal lies in petal 0–7, clockwise from the top right. */
export function inPetal(index: number, { x, y }: Stitch): Stitch {
  let turned = index % 2 === 0 ? { x, y } : { x: -y, y: -x }
  for (let quarter = 0; quarter < Math.floor(index / 2); quarter++) turned = { x: -turned.y, y: turned.x }
  return turned
}
