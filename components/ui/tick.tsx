'use client'

import { type ChangeEvent, useEffect, useState } from 'react'
import { useField } from './form-context'

type TickProps = { name: string; value: string; label: string; defaultChecked?: boolean | undefined }

/** A row's checkbox: a small mark with a large target. */
export function Tick({ name, value, label, defaultChecked = false }: TickProps) {
  const { kept } = useField(name)
  const checked = kept ? kept.includes(value) : defaultChecked
  return (
    <label className="tick">
      <input
        key={String(checked)}
        type="checkbox"
        className="check"
        name={name}
        value={value}
        aria-label={label}
        defaultChecked={checked}
      />
    </label>
  )
}

/** Ticks all of one name in its form. It needs script, so it appears with it; with its words where no column stands over the ticks. */
export function TickAll({ name, label, inWords = false }: { name: string; label: string; inWords?: boolean }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <label className={inWords ? 'flex items-center gap-1' : 'tick'}>
      <span className={inWords ? 'tick' : 'contents'}>
        <input
          type="checkbox"
          className="check"
          aria-label={inWords ? undefined : label}
          onChange={(event) => tickAll(event, name)}
        />
      </span>
      {inWords && label}
    </label>
  ) : null
}

function tickAll({ currentTarget }: ChangeEvent<HTMLInputElement>, name: string) {
  for (const box of currentTarget.form?.elements ?? []) {
    if (box instanceof HTMLInputElement && box.name === name && box.checked !== currentTarget.checked) box.click()
  }
}
