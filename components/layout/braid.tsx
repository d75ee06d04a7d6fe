import { cn } from '@/lib/cn'

/** Two threads that cross: under the header and on paper, never twice on a screen. */
export function Braid({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={cn('ornament block h-[15px] w-full', className)}
      shapeRendering="crispEdges"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id="braid" width="24" height="15" patternUnits="userSpaceOnUse" viewBox="0 0 8 5">
          <path
            className="fill-action"
            d="M0 0h1v1H0zM1 1h1v1H1zM2 2h1v1H2zM3 3h1v1H3zM4 4h1v1H4zM5 3h1v1H5zM7 1h1v1H7z"
          />
          <path
            className="fill-warm"
            d="M0 4h1v1H0zM1 3h1v1H1zM3 1h1v1H3zM4 0h1v1H4zM5 1h1v1H5zM6 2h1v1H6zM7 3h1v1H7z"
          />
        </pattern>
      </defs>
      <rect width="100%" height="15" fill="url(#braid)" />
    </svg>
  )
}
