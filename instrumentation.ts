/** Boot: a wrong environment stops here with its sentences; then the queue begins to work. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startWork } = await import('@/lib/server/work')
  await startWork()
}
