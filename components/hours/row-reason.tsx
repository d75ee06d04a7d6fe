'use client'

import { useEffect, useRef, useState } from 'react'
import { TextField } from '@/components/ui/field'
import { useField } from '@/components/ui/form-context'

type RowReasonProps = { name: string; label: string; summary: string; expected: string }

/** Folded away without script; with it, there only where the hours are other than expected or a complaint stands. */
export function RowReason({ name, label, summary, expected }: RowReasonProps) {
  const { error, kept } = useField(name)
  const [differs, setDiffers] = useState<boolean | null>(null)
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const select = details.current?.closest('tr')?.querySelector('select')
    if (!select) return
    const look = () => setDiffers(select.value !== expected && select.value !== 'absent')
    look()
    select.addEventListener('change', look)
    return () => select.removeEventListener('change', look)
  }, [expected, kept])

  const needed = Boolean(error) || differs === true || Boolean(kept?.[0])
  return (
    <details ref={details} open={needed} hidden={differs === false && !needed} className="mt-1">
      <summary className="inline-flex min-h-11 items-center text-small text-action underline">{summary}</summary>
      <TextField name={name} label={label} hideLabel small maxLength={300} className="pb-2" />
    </details>
  )
}
