import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankTasks, taskIndex } from '@/lib/matching/rank'
import { type TaskRow, taskFacts, volunteerFacts } from '@/lib/volunteers/rules'
import { type FullRow, languageLevels, now, world } from './worlds'

type Ranking = (volunteer: FullRow, tasks: readonly TaskRow[]) => unknown

const ranked = (volunteer: FullRow, tasks: readonly TaskRow[]) =>
  rankTasks(
    volunteerFacts(volunteer, now),
    taskIndex(tasks.map((task) => taskFacts(task, now))),
  )
const ours: Ranking = ranked

/** Ranks each random world twice, with two drawings of everybody's languages, and compares the bytes. */
function seesLanguage(ranking: Ranking): boolean {
  const blind = fc.property(world, languageLevels, languageLevels, ({ volunteer, tasks }, some, others) => {
    const bytes = (levels: FullRow['languageLevels']) =>
      JSON.stringify(ranking({ ...volunteer, languageLevels: levels }, tasks))
    return bytes(some) === bytes(others)
  })
  return fc.check(blind, { numRuns: 1000, seed: 42 }).failed
}

it('how much of a language somebody speaks changes not one byte of what they are offered, in 1,000 worlds', () => {
  expect(seesLanguage(ours)).toBe(false)
})

it('a ranking that gives points for Norwegian is caught', () => {
  const levels = ['none', 'a1', 'a2', 'b1', 'b2']
  const biased: Ranking = (volunteer, tasks) => {
    const norwegian = volunteer.languageLevels.find(({ language }) => language === 'nb')
    const points = norwegian === undefined ? 0 : (levels.indexOf(norwegian.level) - 2) * 60
    return ranked(volunteer, tasks).map((task) => ({
      ...task,
      score: task.score + points,
    }))
  }
  expect(seesLanguage(biased)).toBe(true)
})
