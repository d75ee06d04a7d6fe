import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

// The inside of a thread that threads.ts begins: it keeps what one call leaves for the next, and knows no database and no framework.

export interface Call {
  id: number
  name: string
  argument: unknown
}

export type Answer = { id: number; value: unknown } | { id: number; error: { name: string; message: string } }

type Step = (session: unknown, argument: unknown, now: () => number) => unknown

const { module } = workerData as { module: string }
const steps = (await import(pathToFileURL(resolve(module)).href)) as Record<string, Step>
const session = steps['newSession']?.(undefined, undefined, () => 0)

parentPort?.on('message', ({ id, name, argument }: Call) => {
  parentPort?.postMessage(answerTo(id, name, argument), [])
})

function answerTo(id: number, name: string, argument: unknown): Answer {
  try {
    return { id, value: steps[name]?.(session, argument, () => performance.now()) }
  } catch (error) {
    const { name: kind, message } = error as Error
    return { id, error: { name: kind, message } }
  }
}
