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

const { module, given } = workerData as { module: string; given: unknown }
const steps = (await import(pathToFileURL(resolve(module)).href)) as Record<string, Step>
const session = steps['newSession']?.(given, undefined, () => 0)

parentPort?.on('message', ({ id, name, argument }: Call) => {
  void answerTo(id, name, argument).then((answer) => parentPort?.postMessage(answer, []))
})

async function answerTo(id: number, name: string, argument: unknown): Promise<Answer> {
  try {
    return { id, value: await steps[name]?.(session, argument, () => performance.now()) }
  } catch (error) {
    const { name: kind, message } = error as Error
    return { id, error: { name: kind, message } }
  }
}
