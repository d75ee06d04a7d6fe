import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { vocabularies } from '@/lib/matching/bits'
import { shiftColumns, volunteerColumns } from '@/lib/matching/columns'
import { edgesOf, shiftBits, shiftMask, sortEdges } from '@/lib/matching/edges'
import { blocked, pairKernel } from '@/lib/matching/kernel'
import { reachOver } from '@/lib/matching/reach'
import { kilometres, scoreShift } from '@/lib/matching/score'
import { type Town, town } from './towns'

vi.setConfig({ testTimeout: 60_000 })

function columnsOf({ volunteers, tasks }: Town) {
  const words = vocabularies()
  const people = volunteerColumns(volunteers, volunteers.length, words)
  const shifts = shiftColumns(tasks, words)
  const table = new Map(tasks.flatMap((task) => task.shifts.map((shift) => [shift.id, { task, shift }] as const)))
  /** By the scoring table: what the kernel must give for a pair of rows. */
  const expected = (v: number, s: number) => {
    const { task, shift } = table.get(shifts.ids[s]!)!
    const { score, blockers } = scoreShift(volunteers[v]!, task, shift)
    return blockers.length > 0 ? blocked : score
  }
  return { people, shifts, kernel: pairKernel(people, shifts), expected }
}

describe('the kernel over columns', () => {
  it('gives every pair what the scoring table gives it, and blocks what a blocker stands against', () => {
    let free = 0
    let pairs = 0
    fc.assert(
      fc.property(town, (world) => {
        const { people, shifts, kernel, expected } = columnsOf(world)
        for (let v = 0; v < people.count; v++)
          for (let s = 0; s < shifts.count; s++) {
            expect(kernel.score(v, s)).toBe(expected(v, s))
            pairs++
            free += Number(expected(v, s) !== blocked)
          }
      }),
      { numRuns: 1500 },
    )
    // Neither all nor nothing: the worlds ask both questions.
    expect(free / pairs).toBeGreaterThan(0.1)
    expect(free / pairs).toBeLessThan(0.9)
  })

  it('throws out no pair at first sight that could be placed, from either side', () => {
    fc.assert(
      fc.property(town, (world) => {
        const { people, shifts, kernel, expected } = columnsOf(world)
        const lost: string[] = []
        for (let v = 0; v < people.count; v++) {
          const found = new Int32Array(shifts.count)
          const near = new Set(found.subarray(0, kernel.shifts(v, 0, shifts.count, found, 0)))
          for (let s = 0; s < shifts.count; s++) if (expected(v, s) !== blocked && !near.has(s)) lost.push(`${v} ${s}`)
        }
        for (let s = 0; s < shifts.count; s++) {
          const found = Int32Array.from({ length: people.count }, (_, v) => v)
          const near = new Set(found.subarray(0, kernel.volunteers(s, found, people.count)))
          for (let v = 0; v < people.count; v++) if (expected(v, s) !== blocked && !near.has(v)) lost.push(`${v} ${s}`)
        }
        expect(lost).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the edges', () => {
  it('are all pairs that nothing stands against, each once, with the score and its bonuses, the best last', () => {
    fc.assert(
      fc.property(town, fc.string(), fc.nat(99), (world, seed, askedBonus) => {
        const { people, shifts, kernel, expected } = columnsOf(world)
        const bonus = (v: number) => people.waitingWeeks[v]! * 10
        const forbidden = (v: number, s: number) => (v + s) % 5 === 0
        const edges = edgesOf(people, shifts, kernel, reachOver(shifts), { seed, bonus, askedBonus, forbidden })
        sortEdges(edges)
        const found: string[] = []
        edges.volunteer.forEach((v, row) => {
          const values = [...edges.edge.subarray(edges.start[row], edges.start[row + 1])]
          expect(values).toEqual(values.toSorted((a, b) => a - b))
          for (const packed of values)
            found.push(`${v} ${(packed & shiftMask) ^ edges.twist[row]!} ${packed >>> shiftBits}`)
        })
        const wanted: string[] = []
        for (let v = 0; v < people.count; v++)
          for (let s = 0; s < shifts.count; s++) {
            if (expected(v, s) === blocked || forbidden(v, s)) continue
            const asked = world.volunteers[v]!.asked.includes(shifts.ids[s]!) ? askedBonus : 0
            wanted.push(`${v} ${s} ${expected(v, s) + bonus(v) + asked}`)
          }
        expect(found.toSorted()).toEqual(wanted.toSorted())
      }),
      { numRuns: 300 },
    )
  })
})

describe('the reach', () => {
  const radians = Math.PI / 180
  // All directions, and those in which a circle reaches furthest east.
  const degrees = fc.oneof(fc.double({ min: 0, max: 360, noNaN: true }), fc.double({ min: 60, max: 90, noNaN: true }))
  const radius = fc.double({ min: 0.5, max: 700, noNaN: true })
  const home = fc.record({
    latitude: fc.oneof(fc.double({ min: 57, max: 72, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
    longitude: fc.oneof(fc.double({ min: 4, max: 32, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })),
  })
  // At the very edge of the radius, or within it, in all directions.
  const steps = fc.array(fc.record({ bearing: degrees, share: fc.constantFrom(0, 0.3, 0.9, 0.9999999, 1) }), {
    minLength: 1,
    maxLength: 8,
  })

  it('loses no pair, wherever on the earth and however near its edge', () => {
    let cut = 0
    fc.assert(
      fc.property(home, radius, steps, (from, radiusKm, around) => {
        const places = [...around.map(({ bearing, share }) => placeAt(from, bearing, radiusKm * share)), ...landmarks]
        const tasks = places.map((position, at) => ({
          ...aTask,
          id: `t${at}`,
          position,
          shifts: [{ ...aShift, id: `${at}` }],
        }))
        const shifts = shiftColumns(tasks, vocabularies())
        const seen: number[] = []
        reachOver(shifts)(from.latitude, from.longitude, radiusKm, (first, end) => {
          for (let s = first; s < end; s++) seen.push(s)
        })
        expect(new Set(seen).size).toBe(seen.length)
        shifts.ids.forEach((id, s) => {
          if (kilometres(from, places[Number(id)]!) <= radiusKm) expect(seen).toContain(s)
        })
        cut += Number(seen.length < shifts.count)
      }),
      { numRuns: 2000 },
    )
    // It is worth having: usually something far away is never looked at.
    expect(cut).toBeGreaterThan(1000)
  })

  it('is everything for somebody of whom nobody knows where they live', () => {
    const shifts = shiftColumns([{ ...aTask, shifts: [aShift] }], vocabularies())
    const seen: [number, number][] = []
    reachOver(shifts)(NaN, NaN, 10, (first, end) => seen.push([first, end]))
    expect(seen).toEqual([[0, 1]])
  })

  const landmarks = [
    { latitude: 59.91, longitude: 10.75 },
    { latitude: 70.66, longitude: 23.68 },
    { latitude: -54.42, longitude: 3.36 },
  ]
  const aShift = {
    id: 's',
    startsAt: 0,
    endsAt: 3_600_000,
    week: '2026-W48',
    minutes: 60,
    minutesInBlock: {},
    free: 1,
    reserved: { newcomer: 0, local: 0 },
    certificateOf: null,
    people: [],
    taken: false,
  }
  const aTask = { id: 't', position: landmarks[0]!, interests: [], gains: [], inProgrammeTime: false, shifts: [] }

  /** So many kilometres in a straight line from there, in that direction. */
  function placeAt({ latitude, longitude }: { latitude: number; longitude: number }, bearing: number, km: number) {
    const angle = 2 * Math.asin(km / 2 / 6371)
    const [lat, turn] = [latitude * radians, bearing * radians]
    const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(turn)
    const there = Math.asin(Math.max(-1, Math.min(1, sine)))
    const east = Math.atan2(
      Math.sin(turn) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * Math.sin(there),
    )
    return {
      latitude: there / radians,
      longitude: ((((longitude + east / radians + 180) % 360) + 360) % 360) - 180,
    }
  }
})
