'use client'

import { type ComponentProps, type ReactNode, useActionState, useEffect, useId, useMemo, useRef } from 'react'
import { FormContext, type FormState, idle } from './form-context'

export type { FormState } from './form-context'

export type FormAction<Answer = never> = (previous: FormState<Answer>, formData: FormData) => Promise<FormState<Answer>>

type FormProps<Answer> = Omit<ComponentProps<'form'>, 'action'> & {
  action: FormAction<Answer>
  words: { summaryTitle: string }
  /** How the answer looks where a form asks for one; only from the browser's side. */
  renderAnswer?: (answer: Answer) => ReactNode
}

/**
 * A form that posts with or without script. Its answer stands before it: what to put right, or what was done.
 * Give it an id when something outside links to its fields: they are called `id-name`.
 */
export function Form<Answer = never>({ action, words, renderAnswer, id, children, ...form }: FormProps<Answer>) {
  const [state, send] = useActionState<FormState<Answer>, FormData>(action, idle)
  const generated = useId()
  const formId = id ?? generated
  const context = useMemo(() => ({ id: formId, state }), [formId, state])
  return (
    <FormContext value={context}>
      <div>
        {state.status === 'error' && <ErrorSummary title={words.summaryTitle} formId={formId} state={state} />}
        <div role="status">
          {state.status === 'done' && state.message && (
            <p className="banner mb-5 flex gap-3 rounded-control bg-good-tint px-4 py-3.5">
              <svg className="icon text-good" viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="10" />
                <path d="m16 9-5.5 5.5L8 12" />
              </svg>
              {state.message}
            </p>
          )}
        </div>
        {renderAnswer && state.answer !== undefined && <Answer key={state.key}>{renderAnswer(state.answer)}</Answer>}
        <form id={formId} action={send} noValidate {...form}>
          {children}
        </form>
      </div>
    </FormContext>
  )
}

function Answer({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    // What is taller than the screen would be shown from its middle.
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={box} tabIndex={-1} autoFocus className="answer mb-10 scroll-mt-4">
      {children}
    </div>
  )
}

function ErrorSummary({ title, formId, state }: { title: string; formId: string; state: FormState<unknown> }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [state])
  const errors = Object.entries(state.fieldErrors ?? {})
  return (
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="error-summary mb-5">
      <h2 className="text-h3">{errors.length > 0 ? title : state.formError}</h2>
      {errors.length > 0 && state.formError && <p className="mt-1">{state.formError}</p>}
      {errors.length > 0 && (
        <ul className="mt-1">
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${formId}-${name}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
