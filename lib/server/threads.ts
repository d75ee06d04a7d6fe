import 'server-only'
import { join } from 'node:path'
import type { Answer, Call } from './thread'

export interface Thread<M> {
  /** Calls a function of the module there, which is given the session, this argument and a clock. */
  call: <N extends keyof M & string>(name: N, argument: Argument<M[N]>) => Promise<Awaited<Result<M[N]>>>
  end: () => Promise<void>
}

type Argument<F> = F extends (session: never, argument: infer A, ...rest: never[]) => unknown ? A : never
type Result<F> = F extends (...all: never[]) => infer R ? R : never

/**
 * A thread for long computing, so that answering people never waits for it. The module is a file from the project's root that exports
 * `newSession`, which is handed what is `given`, and pure functions of a session and an argument, or promises of them; tsx reads it as it is, also in production, past every bundler.
 */
export function newThread<M>(module: string, { mostMs, given }: { mostMs: number; given?: unknown }): Thread<M> {
  // A bundler would try to follow a plain import of Worker to the file it is given.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(join(process.cwd(), 'lib/server/thread.ts'), {
    workerData: { module, given },
    execArgv: ['--import', 'tsx'],
    env: { NODE_ENV: 'production' },
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let ended: Error | undefined
  const fail = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const call = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) call?.reject(Object.assign(new Error(answer.error.message), { name: answer.error.name }))
    else call?.resolve(answer.value)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The thread ended before it answered')))
  const deadline = setTimeout(() => void worker.terminate(), mostMs)
  let calls = 0
  return {
    call: (name, argument) =>
      new Promise((resolve, reject) => {
        // It may have ended between two calls.
        if (ended) return reject(ended)
        const id = (calls += 1)
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        worker.postMessage({ id, name, argument } satisfies Call, [])
      }),
    async end() {
      clearTimeout(deadline)
      await worker.terminate()
    },
  }
}
