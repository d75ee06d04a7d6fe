import { cn } from '@/lib/cn'

/** The words are the truth ("Крок 3 з 5"); the stitches are a picture of them. */
export function Progress({ current, total, words }: { current: number; total: number; words: string }) {
  return (
    <div>
      <div className="ornament mb-2 flex gap-1" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={cn(
              'h-2.5 max-w-14 flex-1 rounded-[3px] border-2',
              index < current ? 'border-action bg-action' : 'border-edge',
            )}
          />
        ))}
      </div>
      <p className="text-small text-ink-soft">{words}</p>
    </div>
  )
}
