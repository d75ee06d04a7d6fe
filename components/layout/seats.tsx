import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type SeatsProps = { total: number; taken: number; className?: string | undefined; children: ReactNode }

/** A square a place, filled where taken. The sentence beside it is the truth; over ten places it stands alone. */
export function Seats({ total, taken, className, children }: SeatsProps) {
  return (
    <p className={cn('flex flex-wrap items-center gap-2.5 text-small font-semibold', className)}>
      {total <= 10 && (
        <svg
          className="ornament h-3.5 flex-none"
          width={(total * 1.25 - 0.15) * 12.7}
          viewBox={`0 0 ${total * 1.25 - 0.15} 1.1`}
          aria-hidden="true"
        >
          {Array.from({ length: total }, (_, seat) =>
            seat < taken ? (
              <rect key={seat} className="fill-ink-soft" x={seat * 1.25 + 0.05} y={0.05} width={1} height={1} />
            ) : (
              <rect
                key={seat}
                className="fill-surface stroke-action"
                x={seat * 1.25 + 0.12}
                y={0.12}
                width={0.86}
                height={0.86}
                strokeWidth={0.16}
              />
            ),
          )}
        </svg>
      )}
      <span>{children}</span>
    </p>
  )
}
