import type { Place } from '@/lib/generated/prisma/client'
import type { Role } from '@/prisma/seed/catalogue'
import { demoAttestations } from './attestations'
import { buddyOfferRows } from './buddies'
import { certificateRows } from './certificates'
import { eventRows } from './events'
import { demoOutcomes } from './hours'
import { demoOrganisations, membershipRows } from './organisations'
import { administratorRow, consentRow } from './people'
import { Random } from './random'
import { demoReferences, ofReference } from './references'
import { ofRounds } from './round-events'
import { demoRounds, demoSchedules } from './rounds'
import { demoShares, ofShare } from './shares'
import { demoShifts } from './shifts'
import { demoSignUps } from './signups'
import { demoSkills, ofSkill } from './skills'
import { demoTasks } from './tasks'
import { demoVolunteers, languageLevels } from './volunteers'

export interface Ground {
  places: readonly Place[]
  roles: readonly Role[]
  now: Date
}

export type World = ReturnType<typeof demoWorld>

/**
 * The invented world, all of it relative to today, as rows to be stored.
 * How much of a language anybody speaks has a seed of its own: with another one everything else stays as it was.
 */
export function demoWorld({ places, roles, now }: Ground, levelSeed = 'levels') {
  const random = new Random('toveis')
  const administrator = administratorRow(random.fork('administrator'), now)
  const organisations = demoOrganisations(random.fork('organisations'), places, administrator, now)
  const volunteers = demoVolunteers(random.fork('volunteers'), organisations, now)
  const tasks = demoTasks(
    random.fork('tasks'),
    organisations,
    new Map(roles.map((role) => [role.id, role])),
    administrator,
    now,
  )
  const shifts = demoShifts(random.fork('shifts'), tasks, now)
  const schedules = demoSchedules(random.fork('schedules'), organisations, administrator, now)
  const asked = demoSignUps(random.fork('signUps'), volunteers, shifts, now).filter(
    ({ shift }) => shift.isPast || shift.task.row.clearing === 'firstCome',
  )
  const given = demoRounds(random.fork('rounds'), schedules, { volunteers, shifts, signUps: asked }, now)
  const { signUps, hours } = demoOutcomes(random.fork('hours'), [...asked, ...given.signUps], now)
  const attestations = demoAttestations(random.fork('attestations'), hours, now)
  const shares = demoShares(random.fork('shares'), attestations, now)
  const references = demoReferences(random.fork('references'), organisations, attestations, now)
  const skills = demoSkills(random.fork('skills'), organisations, attestations, now)
  const certificates = certificateRows(signUps)
  const people = [
    ...new Set([
      administrator,
      ...organisations.flatMap(({ staff }) => staff.map(({ person }) => person)),
      ...volunteers.map(({ person }) => person),
    ]),
  ]
  return {
    people,
    consents: people.map((person) => consentRow(random.fork(`consent/${person.email}`), person)),
    volunteers: volunteers.map(({ row }) => row),
    languageLevels: languageLevels(new Random(levelSeed), volunteers),
    buddyOffers: buddyOfferRows(volunteers),
    organisations: organisations.map(({ row }) => row),
    memberships: organisations.flatMap(membershipRows),
    tasks: tasks.map(({ row }) => row),
    taskTexts: tasks.flatMap(({ texts }) => texts),
    taskSteps: tasks.flatMap(({ steps }) => steps),
    shifts: shifts.map(({ row }) => row),
    signUps: signUps.map(({ row }) => row),
    hoursEntries: hours.map(({ row }) => row),
    certificates,
    attestations,
    shares,
    references,
    skills,
    schedules,
    rounds: given.rounds,
    placingWishes: given.wishes,
    events: eventRows(random.fork('events'), {
      organisations,
      volunteers,
      tasks,
      shifts,
      signUps,
      hours,
      certificates,
      attestations,
      besides: [
        ...ofRounds(schedules, given.rounds),
        ...shares.map(ofShare),
        ...references.flatMap(ofReference),
        ...skills.flatMap(ofSkill),
      ],
    }),
  }
}
