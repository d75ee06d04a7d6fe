import { describe, expect, it } from 'vitest'
import { changeLocale, changeNames } from '@/lib/people/commands'
import { ownAccount } from '@/lib/people/queries'
import { database } from '@/lib/server/db'
import { aPerson } from '@/tests/support/factories'

describe('what an account says of its person', () => {
  it('is changed for that person alone', async () => {
    const [actor, other] = [await aPerson(), await aPerson({ name: 'Per' })]
    const before = await ownAccount(other)
    await changeNames(actor, { name: 'Оксана', documentName: 'Oksana Melnyk' })
    await changeLocale(actor, { locale: 'nb' })
    expect(await ownAccount(actor)).toMatchObject({ name: 'Оксана', documentName: 'Oksana Melnyk', locale: 'nb' })
    expect(await ownAccount(other)).toEqual(before)
  })
  it('loses the name for documents when it is left out', async () => {
    const actor = await aPerson({ documentName: 'Oksana Melnyk' })
    await changeNames(actor, { name: 'Oksana' })
    expect((await ownAccount(actor)).documentName).toBeNull()
  })
  it('is recorded without the words themselves', async () => {
    const actor = await aPerson()
    await changeNames(actor, { name: 'Secret Name' })
    await changeLocale(actor, { locale: 'en' })
    const events = await (await database()).event.findMany({ where: { subjectId: actor.personId } })
    expect(events.map(({ name }) => name)).toEqual(['people.namesChanged', 'people.localeChanged'])
    expect(JSON.stringify(events)).not.toContain('Secret')
  })
  it('twice at once leaves one of the two names whole', async () => {
    const actor = await aPerson()
    const names = [
      { name: 'Оксана', documentName: 'Oksana Melnyk' },
      { name: 'Іван', documentName: 'Ivan Bondar' },
    ]
    await Promise.all(names.map((one) => changeNames(actor, one)))
    const { name, documentName } = await ownAccount(actor)
    expect(names).toContainEqual({ name, documentName })
  })
})
