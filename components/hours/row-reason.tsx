'use client'

import { useEffect, useRef } from 'react'
import { TextField } from '@/components/ui/field'
import { useField } from '@/components/ui/form-context'

type RowReasonProps = { name: string; label: string; summary: string; expected: string }

/** Folded away while the hours are the expected ones; other hours unfold it, and so does a complaint about it. */
export function RowReason({ name, label, summary, expected }: RowReasonProps) {
  const { error, kept } = useField(name)
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const box = details.current
    const select = box?.closest('tr')?.querySelector('select')
    if (!box || !select) return
    const unfold = () => {
      if (select.value !== expected && select.value !== 'absent') box.open = true
    }
    unfold()
    select.addEventListener('change', unfold)
    return () => select.removeEventListener('change', unfold)
  }, [expected])

  return (
    <details ref={details} open={Boolean(error ?? kept?.[0])} className="mt-1">
      <summary className="inline-flex min-h-11 items-center text-small text-action underline">{summary}</summary>
      <TextField name={name} label={label} hideLabel small maxLength={300} className="pb-2" />
    </details>
  )
}
