import { expect, it } from 'vitest'
import { eventLog } from '@/lib/organisations/log/queries'
import { logFilters } from '@/lib/organisations/log/schema'
import { inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { anOrganisation, aPerson } from '@/tests/support/factories'

const all = { name: undefined, organisation: undefined, page: 1 }

it('an administrator reads what happened, newest first, by name and organisation, page by page', async () => {
  const administrator = await aPerson({ administratorSince: new Date() })
  const [ours, theirs] = [await anOrganisation(), await anOrganisation({ name: 'Solvik' })]
  await inTransaction(async (tx) => {
    for (let number = 0; number < 55; number += 1)
      await record(tx, administrator, 'task.saved', { organisationId: ours.id, detail: { number } })
    await record(tx, null, 'signUp.lapsed', { organisationId: theirs.id, detail: { because: 'time', nothing: null } })
  })

  const first = await eventLog(administrator, all)
  expect(first).toMatchObject({ pages: 2, names: ['signUp.lapsed', 'task.saved'] })
  expect(first?.events[0]).toMatchObject({
    name: 'signUp.lapsed',
    actorId: null,
    organisation: 'Solvik',
    detail: 'because: time',
  })
  expect(first?.events).toHaveLength(50)
  expect((await eventLog(administrator, { ...all, page: 2 }))?.events).toHaveLength(6)
  expect((await eventLog(administrator, { ...all, name: 'signUp.lapsed' }))?.events).toHaveLength(1)
  expect((await eventLog(administrator, { ...all, organisation: theirs.id }))?.events).toHaveLength(1)
})

it('nobody else reads it', async () => {
  expect(await eventLog(await aPerson(), all)).toBeNull()
})

it.each([
  [{ name: 'drop table', organisation: '17', page: 'x' }, all],
  [{}, all],
  [
    { name: 'task.saved', page: '3' },
    { ...all, name: 'task.saved', page: 3 },
  ],
])('the address %o is read as %o', (address, filters) => {
  expect(logFilters.parse(address)).toEqual(filters)
})
