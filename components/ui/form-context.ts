'use client'

import { type ReactNode, createContext, useContext } from 'react'

export type FormState<Answer = never> = {
  status: 'idle' | 'error' | 'done'
  formError?: string | undefined
  fieldErrors?: Record<string, string>
  values?: Record<string, string | string[]>
  message?: string | undefined
  /** What was asked for, where a form asks rather than changes; only a page's own form reads it. */
  answer?: Answer
  key?: string | undefined
}

export const idle: FormState = { status: 'idle' }

// Without a Form around them (a search by GET) fields stand alone, and a field's id is its name.
export const FormContext = createContext<{ id: string; state: FormState<unknown> }>({ id: '', state: idle })

export function useField(name: string) {
  const { id, state } = useContext(FormContext)
  return {
    id: id ? `${id}-${name}` : name,
    error: state.fieldErrors?.[name],
    kept: state.values && [state.values[name] ?? []].flat(),
  }
}

export function described(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}
