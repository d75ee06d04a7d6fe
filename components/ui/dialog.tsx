'use client'

import { type MouseEvent, type ReactNode, useId, useRef } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type DialogProps = ButtonLook & {
  trigger: ReactNode
  title: string
  /** What the button says that changes nothing: "Залишити запис". */
  close: string
  className?: string | undefined
  children: ReactNode
}

/**
 * Asks before what cannot be undone. With script it is a native dialog; without, the trigger opens
 * the same question where it stands. Put the deciding form last: the closing button follows it, and
 * has the focus first, because it changes nothing.
 */
export function Dialog({ trigger, title, close, className, children, ...look }: DialogProps) {
  const holder = useRef<HTMLDetailsElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const closing = useRef<HTMLButtonElement>(null)
  const titleId = useId()

  function show(event: MouseEvent) {
    event.preventDefault()
    if (holder.current) holder.current.open = true
    dialog.current?.showModal()
    closing.current?.focus()
  }
  function fold() {
    if (holder.current) holder.current.open = false
  }

  return (
    <details ref={holder} className={`dialog-holder ${className ?? ''}`}>
      <summary className={buttonClass(look)} onClick={show}>
        {trigger}
      </summary>
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={fold}>
        <h2 id={titleId}>{title}</h2>
        <div className="mt-2">{children}</div>
        <button
          ref={closing}
          type="button"
          className={`dialog-close mt-2 ${buttonClass({ variant: 'secondary', wide: true })}`}
          onClick={() => dialog.current?.close()}
        >
          {close}
        </button>
      </dialog>
    </details>
  )
}
