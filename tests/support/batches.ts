import { parseWithZod } from '@conform-to/zod/v4'
import { chooseMany, startBatch } from '@/lib/attestations/batches/commands'
import { batchPreview } from '@/lib/attestations/batches/queries'
import { type GoingOn, type StartBatchInput, startBatchInput } from '@/lib/attestations/batches/schema'
import { localDate } from '@/lib/dates'
import type { Actor } from '@/lib/server/actors'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from './factories'

/** A signatory's steps from ticking to pressing, as the pages take them. */
export function batchesBy(signatory: Actor, { orgnr }: AnOrganisation) {
  const preview = async (people: readonly Actor[], goingOn: GoingOn = 'nobody') => {
    const who = await chooseMany(signatory, { orgnr, chosen: people.map(({ personId }) => personId) })
    const shown = await batchPreview(signatory, orgnr, who, { confirmations: ['reliable'], goingOn }, new Date())
    if (!shown) throw new Error('no preview')
    return shown
  }
  /** What the preview's form posts, read as the browser's door reads it. */
  const posted = async (people: readonly Actor[]): Promise<StartBatchInput> => {
    const form = new FormData()
    form.set('orgnr', orgnr)
    form.set('previewedOn', localDate(new Date()))
    form.set('confirmations', 'reliable')
    form.set('items', (await preview(people)).items)
    const submission = parseWithZod(form, { schema: startBatchInput })
    if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error))
    return submission.value
  }
  const start = async (people: readonly Actor[]) => startBatch(signatory, await posted(people))
  return { preview, posted, start }
}

/** A signatory, a coordinator, and three who have not had an attestation yet. */
export async function aCrew() {
  const organisation = await anOrganisation()
  const signatory = await aMember(organisation, 'signatory', 'owner')
  const coordinator = await aMember(organisation, 'coordinator')
  const volunteers: Actor[] = []
  for (const name of ['Anna Bondar', 'Iryna Koval', 'Olha Tkachenko']) {
    const volunteer = await aVolunteer({}, { name })
    await confirmedHours(organisation, volunteer, coordinator, { minutes: 150 })
    volunteers.push(volunteer)
  }
  return { organisation, signatory, coordinator, volunteers }
}
