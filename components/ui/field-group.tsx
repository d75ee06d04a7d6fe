'use client'

import type { ReactNode } from 'react'
import { FieldError } from './field'
import { described } from './form-context'

type FieldGroupProps = {
  id: string
  legend: ReactNode
  hideLegend?: boolean | undefined
  hint?: ReactNode
  mark?: string | undefined
  error?: string | undefined
  inline?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** One question with several controls. It can take the focus, so the error summary has somewhere to lead. */
export function FieldGroup({
  id,
  legend,
  hideLegend,
  hint,
  mark,
  error,
  inline,
  className,
  children,
}: FieldGroupProps) {
  return (
    <div className={`${error ? 'field-bad' : ''} ${className ?? ''}`}>
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={described(id, hint, error)}
        className={inline ? 'choices-inline' : undefined}
      >
        <legend id={`${id}-legend`} className={hideLegend ? 'sr-only' : 'label'}>
          {legend} {mark && <span className="label-mark">{mark}</span>}
        </legend>
        {hint && (
          <span id={`${id}-hint`} className="hint">
            {hint}
          </span>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        {children}
      </fieldset>
    </div>
  )
}
