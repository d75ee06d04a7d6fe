import type { StepInput, StepWords } from './schema'

/** In the order of the numbers somebody gave them; empty ones are gone. */
export function tidySteps(steps: readonly StepInput[]): StepWords[] {
  return steps
    .map((step, index) => ({ ...step, order: place(step.position ?? index + 1, index + 1) }))
    .filter(({ nb, uk, en }) => nb !== '' || uk !== '' || en !== '')
    .toSorted((a, b) => a.order - b.order)
    .map(({ pictogram, safety, nb, uk, en }) => ({ pictogram, safety, nb, uk, en }))
}

/** A step that was given another's number goes before it when it moves up, and behind it when it moves down. */
const place = (given: number, was: number) => given + Math.sign(given - was) / 2
