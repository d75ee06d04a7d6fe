import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Gain, Interest, PoliceCertificate, type PrismaClient, Support } from '@/lib/generated/prisma/client'

const locales = ['uk', 'nb', 'en'] as const
const text = z.strictObject({ uk: z.string().min(1), nb: z.string().min(1), en: z.string().min(1) })
const lines = z.strictObject({
  uk: z.array(z.string().min(1)),
  nb: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
})
const range = z.strictObject({ min: z.number().positive(), max: z.number().positive() })

export const roleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  category: z.string(),
  pictogram: z.string(),
  name: text,
  summary: text,
  duties: lines,
  steps: z
    .array(
      z.strictObject({ pictogram: z.string(), uk: z.string(), nb: z.string(), en: z.string(), safety: z.boolean() }),
    )
    .min(4),
  bring: lines,
  safetyLine: text,
  benefits: z.array(z.enum(Gain)),
  supports: z.array(z.enum(Support)).min(2),
  interests: z.array(z.enum(Interest)).min(1),
  hours: range,
  group: range,
  policeCertificate: z.enum(PoliceCertificate),
  youTeach: z.boolean(),
})
export type Role = z.infer<typeof roleSchema>

const folder = join(process.cwd(), 'prisma/catalogue')

export function readCatalogue(): Role[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'categories.json')
  return files
    .toSorted()
    .flatMap((file) => z.array(roleSchema).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
}

/** Brings the roles in the database to what the catalogue says; running it again changes nothing. */
export async function importCatalogue(db: PrismaClient): Promise<number> {
  const roles = readCatalogue()
  await db.$transaction(async (tx) => {
    for (const role of roles) {
      const row = {
        category: role.category,
        pictogram: role.pictogram,
        benefits: role.benefits,
        supports: role.supports,
        interests: role.interests,
        minHours: role.hours.min,
        maxHours: role.hours.max,
        minGroup: role.group.min,
        maxGroup: role.group.max,
        policeCertificate: role.policeCertificate,
        youTeach: role.youTeach,
      }
      await tx.volunteerRole.upsert({ where: { id: role.id }, create: { id: role.id, ...row }, update: row })
    }
    await tx.roleText.deleteMany()
    await tx.roleStep.deleteMany()
    await tx.roleText.createMany({
      data: roles.flatMap((role) =>
        locales.map((locale) => ({
          roleId: role.id,
          locale,
          name: role.name[locale],
          summary: role.summary[locale],
          duties: role.duties[locale],
          bring: role.bring[locale],
          safetyLine: role.safetyLine[locale],
        })),
      ),
    })
    await tx.roleStep.createMany({
      data: roles.flatMap((role) => role.steps.map((step, position) => ({ roleId: role.id, position, ...step }))),
    })
  })
  return roles.length
}
