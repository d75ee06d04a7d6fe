import { cn } from '@/lib/cn'

/** The first letter of a name, where a person has given no photo. */
export function Initial({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'grid size-18 flex-none place-items-center rounded-card bg-warm-tint text-[1.75rem] font-black text-warm-ink',
        className,
      )}
    >
      {[...name.trim()][0]?.toLocaleUpperCase('uk')}
    </span>
  )
}
