import 'server-only'
import type { StoredAudit } from '@/lib/rounds/fairness/schema'
import type { Transaction } from '@/lib/server/db'
import type { SupportCount } from './queries'

/** Gives these people levels at random in all languages, whatever they said. For trials alone, which are undone. */
export async function redrawLevels(tx: Transaction, volunteerIds: readonly string[], seed: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LanguageLevel" ("volunteerId", "language", "level")
    SELECT v."id", l, (enum_range(NULL::"Level"))[1 + (('x' || left(md5(v."id"::text || l::text || ${seed}), 7))::bit(28)::int % 5)]
    FROM "Volunteer" v CROSS JOIN unnest(enum_range(NULL::"Language")) AS l
    WHERE v."id" = ANY(${[...volunteerIds]}::uuid[])
    ON CONFLICT ("volunteerId", "language") DO UPDATE SET "level" = EXCLUDED."level"`
}

export async function storeAudit(tx: Transaction, roundId: string, audit: StoredAudit): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { audit } })
}

/** Once: what was counted stays. */
export async function storeAnswers(tx: Transaction, { roundId, support }: SupportCount): Promise<void> {
  const answers = JSON.stringify({ countedAt: new Date().toISOString(), support } satisfies StoredAudit['answers'])
  await tx.$executeRaw`
    UPDATE "Round" SET "audit" = jsonb_set("audit", '{answers}', ${answers}::jsonb)
    WHERE "id" = ${roundId}::uuid AND "audit"->'answers' = 'null'::jsonb`
}
