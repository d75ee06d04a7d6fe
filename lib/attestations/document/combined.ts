import type { CombinedDocument } from './input'

export function combinedSheet(input: CombinedDocument): Record<string, unknown> {
  return { name: input.volunteer.name }
}
