/** Boot: a wrong environment or a seal that cannot be opened stops here with its sentences; then the queue begins to work. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { platformSeal } = await import('@/lib/server/seal')
  await platformSeal()
  const { startWork } = await import('@/lib/server/work')
  await startWork()
}
