import { cn } from '@/lib/cn'
import { inPetal, petal } from '@/lib/credentials/petals'
import { stitchPath } from './stitch-path'

const petals = Array.from({ length: 8 }, (_, index) => petal(2).map((stitch) => inPetal(index, stitch)))
const warm = stitchPath(petals.filter((_, index) => index % 2 === 0).flat(), 1)
const action = stitchPath(petals.filter((_, index) => index % 2 === 1).flat(), 1)

/** The small star; the name stands beside it. */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={cn('ornament size-[27px] flex-none', className)}
      viewBox="-4.5 -4.5 9 9"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path className="fill-action" d={action} />
      <path className="fill-warm" d={warm} />
    </svg>
  )
}
