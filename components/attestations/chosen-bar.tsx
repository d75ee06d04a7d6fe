'use client'

import { useEffect, useRef, useState } from 'react'
import { BulkBar } from '@/components/ui/bulk-bar'
import { SubmitButton } from '@/components/ui/submit-button'
import { TickAll } from '@/components/ui/tick'

interface ChosenBarProps {
  /** What stands there until the script counts. */
  before: { summary: string; submit: string }
  /** With {count} in them. */
  summary: string
  submit: string
  busy: string
  tickAll: string
}

/** How many are ticked, while somebody ticks; without script the rows themselves say it. */
export function ChosenBar({ before, summary, submit, busy, tickAll }: ChosenBarProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const count = () => setChosen(new FormData(form).getAll('chosen').length)
    count()
    form.addEventListener('change', count)
    return () => form.removeEventListener('change', count)
  }, [])

  const counted = (words: string) => words.replace('{count}', String(chosen))
  return (
    <div ref={place} className="contents">
      <BulkBar summary={chosen === null ? before.summary : counted(summary)}>
        <TickAll name="chosen" label={tickAll} inWords />
        <SubmitButton busy={busy} size="small">
          {chosen ? counted(submit) : before.submit}
        </SubmitButton>
      </BulkBar>
    </div>
  )
}
