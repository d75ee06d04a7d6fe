/** A JSON object whose form is not known yet. */
export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value or many: JSON-LD means the same by «x», «[x]» and «[[x]]». */
export const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat(Infinity))
