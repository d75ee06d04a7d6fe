import type { Happened } from './events'
import type { DemoProposal } from './round-answers'
import type { DemoRound, DemoSchedule } from './rounds'

export const ofRounds = (schedules: readonly DemoSchedule[], rounds: readonly DemoRound[]): Happened[] => [
  ...schedules.map(ofSchedule),
  ...rounds.flatMap(ofRound),
]

const ofSchedule = ({ id, createdAt, createdById, hour }: DemoSchedule): Happened => ({
  at: createdAt,
  actorId: createdById,
  name: 'round.scheduled',
  subjectId: id,
  detail: { hour },
})

function ofRound({ row, proposals }: DemoRound): Happened[] {
  const { id: subjectId, scheduleId, startedAt, publishedAt, placed } = row
  const byItself = { actorId: null, subjectId }
  return [
    { at: startedAt, name: 'round.started', ...byItself, detail: { scheduleId } },
    { at: publishedAt, name: 'round.published', ...byItself, detail: { placed, proposed: proposals.length } },
    ...proposals.flatMap(ofProposal),
  ]
}

function ofProposal({ row, shift }: DemoProposal): Happened[] {
  const about = { subjectId: row.id, organisationId: shift.task.row.organisationId }
  const own = { actorId: row.volunteerId, ...about }
  return [
    ...when(row.acceptedAt, (at) => ({ at, name: 'proposal.accepted', ...own })),
    ...when(row.declinedAt, (at) => ({ at, name: 'proposal.declined', ...own })),
    ...when(row.lapsedAt, (at) => ({ at, actorId: null, name: 'proposal.lapsed', ...about })),
  ]
}

const when = (at: Date | null, event: (at: Date) => Happened): Happened[] => (at ? [event(at)] : [])
