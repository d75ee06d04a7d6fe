import { beforeEach, describe, expect, it } from 'vitest'
import { writeReference } from '@/lib/references/answering/commands'
import { discardReference, keepReference } from '@/lib/references/own/commands'
import { myReference } from '@/lib/references/own/queries'
import type { Actor } from '@/lib/server/actors'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anAskedReference, answer, aWrittenReference } from '@/tests/support/references'

let organisation: AnOrganisation
let volunteer: Actor

const referee = () => ({ name: 'Solveig Dahl', email: `solveig.${organisation.orgnr}@post.example` })

beforeEach(async () => {
  organisation = await anOrganisation()
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, await aMember(organisation, 'coordinator'))
})

describe('the volunteer keeps or discards', () => {
  it('what is their own and written, once', async () => {
    const reference = await aWrittenReference(organisation, volunteer, referee())
    const own = { referenceId: reference.id }
    const stranger = await aVolunteer()
    await expect(keepReference(stranger, own)).rejects.toThrow('notFound')
    await expect(discardReference(stranger, own)).rejects.toThrow('notFound')
    expect(await myReference(stranger, reference.id, 'uk')).toBeNull()
    const results = await Promise.allSettled([keepReference(volunteer, own), keepReference(volunteer, own)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await discardReference(volunteer, own)
    expect((await myReference(volunteer, reference.id, 'uk'))?.state).toBe('discarded')
    await expect(discardReference(volunteer, own)).rejects.toThrow('alreadyDecided')
  })

  it('but nothing that is not written yet', async () => {
    const reference = await anAskedReference(organisation, volunteer, referee())
    await writeReference(null, { token: reference.token, ...answer })
    await expect(keepReference(volunteer, { referenceId: reference.id })).rejects.toThrow('alreadyDecided')
  })
})
