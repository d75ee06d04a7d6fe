/** How much at most is missing to the best, in per cent of what the proof allows. */
export function gapPercent({ primal, dual }: { primal: number | null; dual: number | null }): number {
  return primal === null || dual === null || dual <= 0 ? 0 : (100 * (dual - primal)) / dual
}
