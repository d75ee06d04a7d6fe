'use client'

import { type ChangeEvent, useState } from 'react'
import { FieldError, type FieldWords } from './field'
import { described, useField } from './form-context'

type FileFieldProps = Pick<FieldWords, 'name' | 'label' | 'hint' | 'className'> & {
  accept: string
  /** A file over this is not sent at all, where script can tell. */
  most: { bytes: number; words: string }
  /** What the page already has to say of a file that never arrived. */
  said?: string | undefined
}

/** A file to choose. What is too large is said before it travels, and again by the server where no script ran. */
export function FileField({ name, label, hint, className, accept, most, said }: FileFieldProps) {
  const { id, error } = useField(name)
  const [tooHeavy, setTooHeavy] = useState(false)
  const complaint = tooHeavy ? most.words : (error ?? said)

  function weigh({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const heavy = (currentTarget.files?.[0]?.size ?? 0) > most.bytes
    setTooHeavy(heavy)
    if (heavy) currentTarget.value = ''
  }

  return (
    <div className={`${complaint ? 'field-bad' : ''} ${className ?? ''}`}>
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <span role="status">{complaint && <FieldError id={`${id}-error`}>{complaint}</FieldError>}</span>
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        onChange={weigh}
        className="input"
        aria-invalid={complaint ? true : undefined}
        aria-describedby={described(id, hint, complaint)}
      />
    </div>
  )
}
