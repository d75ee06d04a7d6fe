'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { BulkBar } from '@/components/ui/bulk-bar'
import { SubmitButton } from '@/components/ui/submit-button'

interface ChosenBarProps {
  /** What stands there until the script counts. */
  before: { summary: string; submit: string }
  /** «{count} valgt · {hours}», with the two words for hours and minutes. */
  summary: string
  units: readonly [hours: string, minutes: string]
  /** By how many are chosen: plural forms are made where the language is known. */
  submit: readonly string[]
  busy: string
  icon: ReactNode
}

/** How many rows are ticked and how much that is, while somebody ticks; without script the rows themselves say it. */
export function ChosenBar({ before, summary, units, submit, busy, icon }: ChosenBarProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<{ count: number; minutes: number } | null>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const count = () => setChosen(chosenIn(new FormData(form)))
    count()
    form.addEventListener('change', count)
    return () => form.removeEventListener('change', count)
  }, [])

  const words = chosen && {
    summary: summary.replace('{count}', String(chosen.count)).replace('{hours}', inHours(chosen.minutes, units)),
    submit: submit[chosen.count] ?? before.submit,
  }
  return (
    <div ref={place} className="contents">
      <BulkBar summary={words?.summary ?? before.summary}>
        <SubmitButton busy={busy} icon={icon} size="small">
          {words?.submit ?? before.submit}
        </SubmitButton>
      </BulkBar>
    </div>
  )
}

function chosenIn(form: FormData): { count: number; minutes: number } {
  const chosen = form.getAll('chosen').filter((value) => typeof value === 'string')
  // An absence is no number and adds nothing.
  const minutes = chosen.map((signUpId) => Number(form.get(`rows.${signUpId}.outcome`)) || 0)
  return { count: chosen.length, minutes: minutes.reduce((sum, one) => sum + one, 0) }
}

function inHours(minutes: number, [h, m]: ChosenBarProps['units']): string {
  const rest = minutes % 60
  const hours = minutes >= 60 || rest === 0 ? [`${Math.floor(minutes / 60)}\u00a0${h}`] : []
  return [...hours, ...(rest > 0 ? [`${rest}\u00a0${m}`] : [])].join(' ')
}
