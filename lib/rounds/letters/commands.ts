import 'server-only'
import type { Transaction } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import { titled } from '@/lib/signups/rules'
import { ProposalLetter, type ProposalNews, proposalSubject } from './email'

/** One mail in the volunteer's own language, in the transaction of what it tells. */
export async function tellOfProposal(tx: Transaction, proposalId: string, news: ProposalNews): Promise<void> {
  const proposal = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: letterFields })
  await sendLetter(tx, [proposal], news)
}

/** One mail for all that a person is asked about at once. */
export async function tellOfProposals(tx: Transaction, proposalIds: readonly string[]): Promise<void> {
  const proposals = await tx.proposal.findMany({
    where: { id: { in: [...proposalIds] } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: letterFields,
  })
  await sendLetter(tx, proposals, 'proposed')
}

const letterFields = {
  id: true,
  startsAt: true,
  endsAt: true,
  answerBy: true,
  volunteer: { select: { person: { select: { email: true, locale: true } } } },
  shift: {
    select: {
      task: {
        select: {
          place: { select: { name: true } },
          organisation: { select: { name: true } },
          texts: { select: { locale: true, title: true } },
        },
      },
    },
  },
} as const

type Row = Awaited<ReturnType<typeof load>>
const load = (tx: Transaction) => tx.proposal.findFirstOrThrow({ select: letterFields })

async function sendLetter(tx: Transaction, proposals: readonly Row[], news: ProposalNews): Promise<void> {
  const [first] = proposals
  if (!first) return
  const { email, locale } = first.volunteer.person
  const shifts = proposals.map(({ id, startsAt, endsAt, answerBy, shift: { task } }) => ({
    proposalId: id,
    ...titled(task.texts, locale),
    organisation: task.organisation.name,
    placeName: task.place.name,
    startsAt,
    endsAt,
    answerBy,
  }))
  await sendMail(tx, email, proposalSubject(locale, news), ProposalLetter({ locale, news, shifts }))
}
