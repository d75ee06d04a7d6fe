'use client'

import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './button-class'

type SubmitButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'type' | 'onClick' | 'disabled'> & {
    busy: string
    icon?: ReactNode
    iconAfter?: ReactNode
    value?: string | undefined
  }

/** Both labels lie in one cell, so the button is as wide before as while sending. */
export function SubmitButton({
  busy,
  variant,
  size,
  wide,
  icon,
  iconAfter,
  className,
  children,
  ...button
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus()
  const sending = pending && (!button.name || data?.get(button.name) === button.value)
  return (
    <button
      type="submit"
      aria-busy={sending || undefined}
      className={`${buttonClass({ variant, size, wide })} ${className ?? ''}`}
      onClick={pending ? refuse : undefined}
      {...button}
    >
      <span className="grid place-items-center">
        <span className={`${cell} ${sending ? 'invisible' : ''}`}>
          {icon}
          {children}
          {iconAfter}
        </span>
        <span className={`${cell} ${sending ? '' : 'invisible'}`}>
          <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 2v4m4.2 1.8 2.9-2.9M18 12h4m-5.8 4.2 2.9 2.9M12 18v4m-7.1-2.9 2.9-2.9M2 12h4M4.9 4.9l2.9 2.9" />
          </svg>
          {busy}
        </span>
      </span>
    </button>
  )
}

const cell = 'inline-flex items-center justify-center gap-2.5 [grid-area:1/1]'

function refuse(event: MouseEvent) {
  event.preventDefault()
}
