import 'server-only'
import type { ConfirmedHours } from '@/lib/attestations/rules'
import type { Locale } from '@/lib/i18n/config'
import type { Transaction } from '@/lib/server/db'

interface Entry {
  id: string
  volunteerId: string
  minutes: number
  startsAt: Date
  endsAt: Date
  roleId: string
}

/** Confirmed entries that nothing replaced, by volunteer, oldest first, with the role's words; also inside a command's transaction. */
export async function hoursToAttest(
  db: Transaction,
  organisationId: string,
  volunteerIds: readonly string[],
): Promise<Map<string, ConfirmedHours[]>> {
  const entries = await db.$queryRaw<Entry[]>`
    SELECT entry.id, entry."volunteerId", entry.minutes, place."startsAt", place."endsAt", task."roleId"
    FROM "HoursEntry" entry
    JOIN "SignUp" place ON place.id = entry."signUpId"
    JOIN "Shift" shift ON shift.id = place."shiftId"
    JOIN "Task" task ON task.id = shift."taskId"
    WHERE entry."organisationId" = ${organisationId}::uuid AND entry."volunteerId" = ANY(${volunteerIds}::uuid[])
      AND entry."confirmedAt" IS NOT NULL AND entry."replacedAt" IS NULL
    ORDER BY place."startsAt", entry.id`
  const roles = await rolesInWords(db, [...new Set(entries.map(({ roleId }) => roleId))])
  const hours = new Map<string, ConfirmedHours[]>()
  for (const { id, volunteerId, minutes, startsAt, endsAt, roleId } of entries) {
    const own = hours.get(volunteerId) ?? []
    hours.set(volunteerId, own)
    own.push({ entryId: id, minutes, startsAt, endsAt, role: roles(roleId) })
  }
  return hours
}

async function rolesInWords(db: Transaction, roleIds: string[]): Promise<(id: string) => ConfirmedHours['role']> {
  const texts = await db.roleText.findMany({
    where: { roleId: { in: roleIds } },
    select: { roleId: true, locale: true, name: true, duties: true },
  })
  const roles = roleIds.map((id) => {
    const in_ = (locale: Locale) => texts.find((text) => text.roleId === id && text.locale === locale)
    return {
      id,
      name: { nb: in_('nb')?.name ?? id, uk: in_('uk')?.name ?? id, en: in_('en')?.name ?? id },
      duties: { nb: in_('nb')?.duties ?? [], uk: in_('uk')?.duties ?? [], en: in_('en')?.duties ?? [] },
    }
  })
  const byId = new Map(roles.map((role) => [role.id, role]))
  return (id) => byId.get(id)!
}
