import 'server-only'
import { cn } from '@/lib/cn'
import { iconShapes } from './icon-shapes'
import { pictogramShapes } from './pictogram-shapes'

const shapes = { ...iconShapes, ...pictogramShapes }

export type IconName = keyof typeof shapes

// One object a name: what is the same object is sent once in React's own payload.
const markup = Object.fromEntries(Object.entries(shapes).map(([name, __html]) => [name, { __html }])) as Record<
  IconName,
  { __html: string }
>

const sizes = { small: 'icon-small', normal: '', large: 'icon-large', huge: 'icon-huge' }

type IconProps = { name: IconName; size?: keyof typeof sizes | undefined; className?: string | undefined }

export function Icon({ name, size = 'normal', className }: IconProps) {
  return (
    <svg
      className={cn('icon', sizes[size], className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={markup[name]}
    />
  )
}

/** An icon as a part of a larger drawing, in that drawing's own units. */
export function IconGroup({ name, x, y, size }: { name: IconName; x: number; y: number; size: number }) {
  return (
    <g
      className="fill-none stroke-current stroke-[1.9]"
      strokeLinecap="round"
      strokeLinejoin="round"
      transform={`translate(${x} ${y}) scale(${size / 24})`}
      dangerouslySetInnerHTML={markup[name]}
    />
  )
}

const pictogramTones = { action: 'bg-sunken text-action', warm: 'bg-warm-tint text-warm-ink' }

type PictogramProps = { name: IconName; tone?: keyof typeof pictogramTones | undefined; className?: string | undefined }

export function Pictogram({ name, tone = 'action', className }: PictogramProps) {
  return (
    <span
      className={cn(
        'grid size-14 flex-none place-items-center rounded-control print:border print:border-edge',
        pictogramTones[tone],
        className,
      )}
    >
      <Icon name={name} size="large" />
    </span>
  )
}
