import { inPetal, petal, type Stitch } from '@/lib/credentials/petals'
import { wovenMark } from '@/lib/credentials/woven-mark'

const pair = ({ x, y }: Stitch) => [x, y] as const

/** The mark that is woven from a code. */
export const weave = (code: string) => wovenMark(code).map(({ stitches }) => stitches.map(pair))

/** The product's own mark: eight small petals, spruce in every other one. */
export const brand = {
  name: 'toveis',
  mark: [1, 0].map((first) =>
    [0, 2, 4, 6].flatMap((index) => petal(2).map((stitch) => pair(inPetal(index + first, stitch)))),
  ),
}
