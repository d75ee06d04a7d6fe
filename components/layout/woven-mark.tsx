import { firstThread, wovenMark } from '@/lib/credentials/woven-mark'
import { stitchPath } from './stitch-path'

type WovenMarkProps = {
  code: string
  /** "Vevd merke for attest 7K4M-92XH". */
  label: string
  /** Not under 72 px, or the eye cannot compare. */
  size?: number | undefined
}

export function WovenMark({ code, label, size = 104 }: WovenMarkProps) {
  return (
    <svg
      className="ornament flex-none"
      width={size}
      height={size}
      viewBox="-10.6 -10.6 21.2 21.2"
      role="img"
      aria-label={label}
    >
      {wovenMark(code).map(({ thread, stitches }) => (
        <path
          key={thread}
          className={thread === firstThread ? 'fill-action' : 'fill-warm'}
          d={stitchPath(stitches, 1.02)}
        />
      ))}
    </svg>
  )
}
