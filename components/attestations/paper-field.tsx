'use client'

import { type DragEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { type ReadPaper, readPaper } from './read-paper'

type PaperFieldProps = {
  words: { file: string; hint: string; reading: string }
  onRead: (paper: ReadPaper | null) => void
  children?: ReactNode
}

/** Takes a PDF by choosing or by dropping, and reads it here. It needs script, so it appears with it. */
export function PaperField({ words, onRead, children }: PaperFieldProps) {
  const id = useId()
  const [ready, setReady] = useState(false)
  const [reading, setReading] = useState(false)
  const [over, setOver] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null

  const read = async (file: File | undefined) => {
    if (!file) return
    onRead(null)
    setReading(true)
    try {
      onRead(await readPaper(file))
    } catch {
      onRead({ state: 'broken' })
    } finally {
      setReading(false)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  return (
    <div
      className={`rounded-card border-2 border-dashed p-4 ${over ? 'border-action bg-action-tint' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="label">
        {words.file}
      </label>
      <span id={`${id}-hint`} className="hint">
        {words.hint}
      </span>
      <input
        id={id}
        type="file"
        accept="application/pdf,.pdf"
        className="input"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <div role="status" className="mt-3 empty:hidden">
        {reading ? <p>{words.reading}</p> : children}
      </div>
    </div>
  )
}
