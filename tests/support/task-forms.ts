import { randomUUID } from 'node:crypto'
import { addDays, localDate } from '@/lib/dates'
import type { SaveTaskInput, TaskWords } from '@/lib/tasks/editing/schema'

/** The calendar date so many days from now. */
export const dayFromNow = (days: number) => localDate(addDays(new Date(), days))

export const someWords = (over: Partial<TaskWords> = {}): TaskWords => ({
  title: 'Sortere mat',
  summary: 'Kort om oppgaven.',
  meetingHint: 'Blå dør.',
  bring: ['gode sko'],
  safetyLine: 'Bruk hansker.',
  ...over,
})

/** A task form that is filled in whole, with one shift in a week. */
export function aTaskForm(
  given: Pick<SaveTaskInput, 'orgnr' | 'roleId' | 'placeId'>,
  over: Partial<SaveTaskInput> = {},
): SaveTaskInput {
  return {
    ...given,
    taskId: randomUUID(),
    meetingAddress: 'Bryggegata 4',
    contactName: 'Kari',
    contactPhone: '22334455',
    supports: ['buddy', 'shown'],
    expensesRefunded: true,
    foodServed: false,
    policeCertificate: 'no',
    inProgrammeTime: false,
    membersDoThis: true,
    wouldBeBought: false,
    soldInCompetition: false,
    longAlone: false,
    texts: { nb: someWords(), uk: someWords({ title: 'Сортувати продукти' }), en: someWords({ title: 'Sort food' }) },
    steps: [{ pictogram: 'hand', safety: false, nb: 'Vask hendene', uk: 'Помийте руки', en: 'Wash your hands' }],
    date: dayFromNow(7),
    from: '17:30',
    to: '19:30',
    places: 8,
    weeks: 1,
    reservedNewcomers: 0,
    reservedLocals: 0,
    clearing: 'firstCome',
    next: 'stay',
    ...over,
  }
}
