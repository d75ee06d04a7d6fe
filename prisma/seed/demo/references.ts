import { z } from 'zod'
import type { Prisma } from '@/lib/generated/prisma/client'
import { linkEnd } from '@/lib/references/contact/rules'
import { answerUntil, consentUntil } from '@/lib/references/rules'
import { referencePhrases } from '@/lib/references/schema'
import { demoPerson } from '@/prisma/seed/demo-people'
import { codeToTry, type DemoAttestation } from './attestations'
import { dayAt } from './calendar'
import type { Happened } from './events'
import { coordinatorOf, type DemoOrganisation } from './organisations'
import type { Random } from './random'
import described from './references.json'

const said = z.strictObject({ text: z.string(), phrases: z.array(z.enum(referencePhrases)) })
const somebody = said.extend({ name: z.string(), email: z.email(), title: z.string() })
const texts = z
  .strictObject({ kept: said, written: somebody, asked: z.strictObject({ greeting: z.string() }), toVouch: somebody })
  .parse(described)

export interface DemoReference {
  row: Omit<Prisma.ReferenceCreateManyInput, 'tokenHash' | 'tokenSealed' | 'contactSealed'> & {
    id: string
    askedAt: Date
  }
  contact: { phone?: string; email?: string } | null
  /** Hashed and sealed only when it is stored. */
  token: string
  /** For an employer, who has looked once. */
  link?: DemoContactLink
}

export interface DemoContactLink {
  row: Omit<Prisma.ContactLinkCreateManyInput, 'tokenHash' | 'tokenSealed'> & { id: string; createdAt: Date }
  token: string
  openings: Date[]
}

/**
 * The newcomer has asked three: one reference is in use, one waits for her eyes, one for an answer.
 * Of somebody else's the organisation has yet to say whether the referee was with them.
 */
export function demoReferences(
  random: Random,
  organisations: readonly DemoOrganisation[],
  attestations: readonly DemoAttestation[],
  now: Date,
): DemoReference[] {
  const hers = attestations.find(({ code }) => code === codeToTry)
  const organisation = organisations.find(({ row }) => row.id === hers?.row.organisationId)
  if (!hers || !organisation) return []
  const ask = asking(random, organisation, now)
  const coordinator = coordinatorOf(organisation)
  const buddy = demoPerson('local')
  const other = attestations.find(
    ({ row }) =>
      row.organisationId === organisation.row.id &&
      row.volunteerId !== hers.row.volunteerId &&
      !row.withdrawnAt &&
      !row.replacedAt,
  )
  const kept = ask(hers, { name: coordinator.person.name, email: coordinator.person.email }, 'coordinator', -20)
  const waiting = ask(hers, texts.written, 'shiftLeader', -5)
  const asked = ask(hers, { name: buddy.name, email: buddy.email }, 'buddy', -2)
  const toVouch = other && ask(other, texts.toVouch, 'fellowVolunteer', -12)
  return [
    answered(
      {
        ...kept,
        link: demoLink(random, kept.row.id, now),
        row: {
          ...kept.row,
          refereePersonId: coordinator.person.id,
          vouchedAt: kept.row.askedAt,
          keptAt: dayAt(now, -16, '19:05'),
        },
      },
      {
        ...texts.kept,
        title: coordinator.title,
        language: 'nb',
        contact: { phone: coordinator.phone.replaceAll(' ', '') },
      },
      dayAt(now, -17, '10:20'),
    ),
    answered(
      waiting,
      { ...texts.written, language: 'en', contact: { email: texts.written.email } },
      dayAt(now, -1, '21:15'),
    ),
    { ...asked, row: { ...asked.row, greeting: texts.asked.greeting } },
    ...(toVouch
      ? [
          answered(
            { ...toVouch, row: { ...toVouch.row, keptAt: dayAt(now, -2, '08:30') } },
            { ...texts.toVouch, language: 'nb', contact: { email: texts.toVouch.email } },
            dayAt(now, -3, '17:45'),
          ),
        ]
      : []),
  ]
}

function demoLink(random: Random, referenceId: string, now: Date): DemoContactLink {
  const createdAt = dayAt(now, -3, '19:20')
  return {
    row: {
      id: random.id(createdAt),
      referenceId,
      label: 'Пекарня біля вокзалу',
      createdAt,
      expiresAt: linkEnd(createdAt, 14),
    },
    token: Buffer.from(random.bytes(32)).toString('base64url'),
    openings: [dayAt(now, -1, '10:05')],
  }
}

function asking(random: Random, { row: { id: organisationId } }: DemoOrganisation, now: Date) {
  return (
    { row: { volunteerId } }: DemoAttestation,
    referee: { name: string; email: string },
    relation: Prisma.ReferenceCreateManyInput['relation'],
    day: number,
  ): DemoReference => {
    const askedAt = dayAt(now, day, '18:10')
    return {
      row: {
        id: random.id(askedAt),
        volunteerId,
        organisationId,
        refereeName: referee.name,
        refereeEmail: referee.email,
        relation,
        locale: 'nb',
        askedAt,
        answerUntil: answerUntil(askedAt),
      },
      contact: null,
      token: Buffer.from(random.bytes(32)).toString('base64url'),
    }
  }
}

interface Answer {
  text: string
  phrases: readonly string[]
  title: string
  language: 'nb' | 'en'
  contact: NonNullable<DemoReference['contact']>
}

function answered(
  { row, ...rest }: DemoReference,
  { text, phrases, title, language, contact }: Answer,
  writtenAt: Date,
): DemoReference {
  return {
    row: {
      ...row,
      text,
      phrases: [...phrases],
      title,
      language,
      knownFrom: new Date(dayAt(writtenAt, -90, '12:00').toISOString().slice(0, 10)),
      writtenAt,
      consentUntil: consentUntil(writtenAt, 12),
    },
    ...rest,
    contact,
  }
}

export function ofReference({ row, link }: DemoReference): Happened[] {
  const about = { subjectId: row.id, organisationId: row.organisationId }
  return [
    { at: row.askedAt, actorId: row.volunteerId, name: 'reference.asked', ...about },
    ...(row.writtenAt instanceof Date
      ? [{ at: row.writtenAt, actorId: null, name: 'reference.written' as const, ...about }]
      : []),
    ...(row.keptAt instanceof Date
      ? [{ at: row.keptAt, actorId: row.volunteerId, name: 'reference.kept' as const, ...about }]
      : []),
    ...(link
      ? [
          {
            at: link.row.createdAt,
            actorId: row.volunteerId,
            name: 'contactLink.made' as const,
            subjectId: link.row.id,
          },
        ]
      : []),
  ]
}
