/** In whole seconds, as validators have come to expect. */
export const instant = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')

/** A moment with its zone: without one it would be another moment in another place. Null for what is none. */
export function readInstant(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)) return null
  const date = new Date(value)
  // «30 February» would be read as a day in March.
  const day = value.slice(0, 10)
  return Number.isNaN(date.getTime()) || !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? null : date
}
