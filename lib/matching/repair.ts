import { boundsOf } from './certificate'
import { comeIn } from './come-in'
import { MatchingInputError } from './input'
import { Ledger } from './ledger'
import { groupPrices, type Market } from './market'
import { refill, type Wishes, wishesByShift } from './refill'
import type { Solution } from './solve'

export interface Repair {
  /** Gives a row of the market one more commitment, and the place that is best for the whole; returns the shift, or −1 when staying out is best. */
  insertVolunteer: (row: number) => number
  /** Takes a row out and gives its places to whom it is best for the whole; returns the rows that moved. */
  removeVolunteer: (row: number) => number[]
  /** What stands now, with its bounds. */
  solution: () => Solution
}

/**
 * Single changes between two rounds: as good as a new round where everybody has one commitment, at the cost of the few people it touches. Whoever
 * is fixed or has several commitments keeps their places. Works on copies: the market and the solution handed in stay as they are.
 */
export function repair(given: Market, before: Solution, fixed: (row: number) => boolean = () => false): Repair {
  const market: Market = { ...given, commitments: given.commitments.slice() }
  const { commitments, group } = market
  const ledger = new Ledger(market, before)
  // Two ways through one person could leave them in two places at once.
  const stays = (row: number) => fixed(row) || commitments[row]! > 1
  let wishes: Wishes | null = null
  return {
    insertVolunteer: (row) => {
      checkRow(row)
      const unit = commitments[row]! * group.length + row
      if (unit >= ledger.held.length) throw new MatchingInputError('row', 'has all the commitments of the round')
      commitments[row]!++
      return comeIn(ledger, unit, stays)
    },
    removeVolunteer: (row) => {
      checkRow(row)
      const places = Array.from({ length: commitments[row]! }, (_, c) => c * group.length + row).flatMap((unit) => {
        const at = ledger.place[unit]!
        if (at >= 0) ledger.leave(unit)
        return at >= 0 ? at : []
      })
      commitments[row] = 0
      wishes ??= wishesByShift(market)
      return places.flatMap((at) => refill(ledger, at, stays, wishes!))
    },
    solution: () => {
      const { held, holder, price, stalls } = ledger
      const now = { ...before, held, holder, price, groupPrice: groupPrices(stalls, price) }
      return { ...now, bounds: boundsOf(market, stalls, now) }
    },
  }

  function checkRow(row: number): void {
    if (commitments[row] === undefined)
      throw new MatchingInputError('row', `must be 0 to ${group.length - 1}, not ${row}`)
  }
}
