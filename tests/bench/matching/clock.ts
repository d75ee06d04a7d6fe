export interface Timed<T> {
  result: T
  /** By the clock on the wall. */
  ms: number
  /** What all threads of this process computed, which others on the machine do not make longer. */
  cpuMs: number
}

export function timed<T>(run: () => T): Timed<T> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = run()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { result, ms, cpuMs: (user + system) / 1000 }
}

/** The one in the middle of several runs. */
export function middle(runs: number, run: () => void): number {
  const times = Array.from({ length: runs }, () => timed(run).ms)
  return times.toSorted((a, b) => a - b)[runs >> 1]!
}
