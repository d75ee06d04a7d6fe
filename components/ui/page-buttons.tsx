'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'

type PageButtonProps = { icon: ReactNode; children: ReactNode }

const look = buttonClass({ variant: 'quiet', size: 'small' })

/** Opens the browser's own print window. It needs script, so it appears with it. */
export function PrintButton({ icon, children }: PageButtonProps) {
  if (!useScript()) return null
  return (
    <button type="button" className={look} onClick={() => window.print()}>
      {icon}
      {children}
    </button>
  )
}

/** Copies a text that stands beside it anyway, where the browser allows it. */
export function CopyButton({ text, done, icon, children }: PageButtonProps & { text: string; done: string }) {
  const [copied, setCopied] = useState(false)
  if (!useScript() || !navigator.clipboard) return null
  return (
    <p role="status" className="mt-2">
      <button
        type="button"
        className={look}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {icon}
        {copied ? done : children}
      </button>
    </p>
  )
}

function useScript(): boolean {
  const [running, setRunning] = useState(false)
  useEffect(() => setRunning(true), [])
  return running
}
