import type { StepInput, StepWords } from './schema'

/** In the order of the numbers somebody gave them; empty ones are gone. */
export function tidySteps(steps: readonly StepInput[]): StepWords[] {
  return steps
    .map((step, index) => ({ ...step, order: step.position ?? index + 1 }))
    .filter(({ nb, uk, en }) => nb !== '' || uk !== '' || en !== '')
    .toSorted((a, b) => a.order - b.order)
    .map(({ pictogram, safety, nb, uk, en }) => ({ pictogram, safety, nb, uk, en }))
}
