import { IconGroup, type IconName } from '@/components/ui/icon'
import { cn } from '@/lib/cn'
import { inPetal, petal } from '@/lib/credentials/petals'
import { stitchPath } from './stitch-path'

export type Petal = {
  /** Stitches that are confirmed; over 16 the petal is full and stays so. */
  filled: number
  /** Stitches that are booked and not yet confirmed. */
  booked?: number | undefined
  /** How many of the filled ones are seen for the first time. */
  fresh?: number | undefined
}

type StarProps = {
  /** Eight, clockwise from the top right: language, work, culture, experience, network, references, mental health, attestations. */
  petals: readonly Petal[]
  /** One sentence; the same content follows as a list right below the star. */
  label: string
  icons?: boolean | undefined
  className?: string | undefined
}

export function Star({ petals, label, icons = true, className }: StarProps) {
  const reach = icons ? 11.6 : 8.8
  return (
    <svg
      className={cn('ornament mx-auto block h-auto w-full max-w-82', className)}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      role="img"
      aria-label={label}
    >
      {petals.map((given, index) => (
        <PetalPaths key={index} index={index} {...given} />
      ))}
      {icons && iconPlaces.map((place) => <IconGroup key={place.name} size={2} {...place} />)}
    </svg>
  )
}

function PetalPaths({ index, filled, booked = 0, fresh = 0 }: Petal & { index: number }) {
  const stitches = petal(4).map((stitch) => inPetal(index, stitch))
  const sewn = clamp(filled)
  const promised = clamp(filled + booked)
  const old = clamp(sewn - fresh)
  const thread =
    index % 2 === 0 ? { fill: 'fill-warm', edge: 'stroke-warm' } : { fill: 'fill-action', edge: 'stroke-action' }
  const parts = [
    { key: 'old', part: stitches.slice(0, old), side: 0.88, look: thread.fill },
    { key: 'fresh', part: stitches.slice(old, sewn), side: 0.88, look: `${thread.fill} stitch-new` },
    {
      key: 'booked',
      part: stitches.slice(sewn, promised),
      side: 0.66,
      look: `fill-surface stroke-[0.22] ${thread.edge}`,
    },
    { key: 'empty', part: stitches.slice(promised), side: 0.5, look: 'fill-none stroke-stitch stroke-[0.08]' },
  ]
  return parts
    .filter(({ part }) => part.length > 0)
    .map(({ key, part, side, look }) => <path key={key} className={look} d={stitchPath(part, side)} />)
}

function clamp(stitches: number): number {
  return Math.min(Math.max(stitches, 0), 16)
}

const iconPlaces: readonly { name: IconName; x: number; y: number }[] = [
  { name: 'languages', x: 3.85, y: -10.95 },
  { name: 'briefcase', x: 8.95, y: -5.85 },
  { name: 'music', x: 8.95, y: 3.85 },
  { name: 'backpack', x: 3.85, y: 8.95 },
  { name: 'users', x: -5.85, y: 8.95 },
  { name: 'user-check', x: -10.95, y: 3.85 },
  { name: 'heart', x: -10.95, y: -5.85 },
  { name: 'file-check', x: -5.85, y: -10.95 },
]
