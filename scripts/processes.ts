import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

export interface Ended {
  code: number
  output: string
}

interface Settings {
  env?: Record<string, string | undefined>
  cwd?: string
  uid?: number
  gid?: number
}

const running = new Set<ChildProcess>()

/** What else must be tidied away when this process is asked to end before its time. */
export const farewells = new Set<() => Promise<void>>()

/** Runs a program to its end and keeps what it printed. */
export async function execute([command = '', ...args]: string[], settings: Settings = {}): Promise<Ended> {
  const child = launch(command, args, settings, ['ignore', 'pipe', 'pipe'])
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }
}

/** Starts a Node program that stays, prints where this one prints, and ends with it. */
export function keep(script: string, args: string[], settings: Settings = {}): ChildProcess {
  const hooked = ['--import', './scripts/stop-with-parent.mjs', script, ...args]
  return launch(process.execPath, hooked, settings, ['ignore', 'inherit', 'inherit', 'ipc'])
}

function launch(command: string, args: string[], { env, ...place }: Settings, stdio: StdioOptions): ChildProcess {
  // A group of its own, so that whatever it starts can be ended with it.
  const child = spawn(command, args, { ...place, stdio, env: { ...process.env, ...env }, detached: true })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** Ends a program kindly, and after ten seconds firmly. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000)
  await ended
  clearTimeout(patience)
}

/** Whatever asks this process to end, ends all that it started first. */
export function stopTogether(): void {
  let stopping = false
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void Promise.all([...running].map(stop))
        .then(() => Promise.all([...farewells].map((farewell) => farewell())))
        .finally(() => process.exit(code))
    })
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Whether something already answers there, on either kind of loopback address. */
export async function portIsTaken(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => accepts(host, port)))
  return answers.includes(true)
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const settle = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })
}
