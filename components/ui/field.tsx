'use client'

import type { ComponentProps, ReactNode } from 'react'
import { described, useField } from './form-context'

export type FieldWords = {
  name: string
  label: string
  hint?: ReactNode
  /** What stands after the label, such as "(необов’язково)". */
  mark?: string | undefined
  hideLabel?: boolean | undefined
  small?: boolean | undefined
  className?: string | undefined
}

type TextFieldProps = FieldWords & Omit<ComponentProps<'input'>, keyof FieldWords | 'placeholder'>

export function TextField({ defaultValue, type = 'text', ...props }: TextFieldProps) {
  const { words, control, value } = useControl(props, defaultValue)
  return (
    <Field {...words}>
      <input type={type} defaultValue={value} {...control} />
    </Field>
  )
}

type TextAreaProps = FieldWords & Omit<ComponentProps<'textarea'>, keyof FieldWords | 'placeholder'>

export function TextArea({ defaultValue, ...props }: TextAreaProps) {
  const { words, control, value } = useControl(props, defaultValue)
  return (
    <Field {...words}>
      <textarea rows={4} defaultValue={value} {...control} />
    </Field>
  )
}

export type SelectOption = { value: string; label: string } | { label: string; options: SelectOption[] }

type SelectFieldProps = FieldWords &
  Omit<ComponentProps<'select'>, keyof FieldWords | 'children' | 'multiple'> & { options: SelectOption[] }

export function SelectField({ defaultValue, options, ...props }: SelectFieldProps) {
  const { words, control, value } = useControl(props, defaultValue)
  return (
    <Field {...words}>
      {/* React resets a form it has sent, and a select only knows the choice it was made with: so make it anew. */}
      <select key={String(value)} defaultValue={value} {...control}>
        {options.map(toOption)}
      </select>
    </Field>
  )
}

function toOption(option: SelectOption) {
  if ('value' in option) {
    return (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    )
  }
  return (
    <optgroup key={option.label} label={option.label}>
      {option.options.map(toOption)}
    </optgroup>
  )
}

function useControl<Rest extends { id?: string | undefined }>(
  props: FieldWords & Rest,
  fallback: ComponentProps<'input'>['defaultValue'],
) {
  const { name, label, hint, mark, hideLabel, small, className, ...rest } = props
  const { id, error, kept } = useField(name)
  const words = { id, label, hint, mark, hideLabel, className, error }
  const control = {
    id,
    name,
    className: `input ${small ? 'input-small' : ''}`,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described(id, hint, error),
    ...rest,
  } as const
  return { words, control, value: kept ? (kept[0] ?? '') : fallback }
}

type FrameProps = Omit<FieldWords, 'name' | 'small'> & { id: string; error?: string | undefined; children: ReactNode }

function Field({ id, label, hint, mark, hideLabel, className, error, children }: FrameProps) {
  return (
    <div className={`${error ? 'field-bad' : ''} ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'label'}>
        {label} {mark && <span className="label-mark">{mark}</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <span id={id} className="field-error">
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        <path d="M12 8v4m0 4h.01" />
      </svg>
      {children}
    </span>
  )
}
