import 'server-only'
import type { Transaction } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import { meeting, type ShiftWithSignUps } from '@/lib/signups/places/queries'
import { ShiftLetter, shiftSubject } from './email'

type News =
  | { what: 'placed' | 'shiftCancelled' | 'tomorrow'; shift: ShiftWithSignUps }
  | { what: 'offered'; shift: ShiftWithSignUps; offeredUntil: Date }

/** One mail in the volunteer's own language, in the transaction of what it tells. */
export async function tell(tx: Transaction, volunteerId: string, news: News): Promise<void> {
  const { email, locale } = await tx.person.findUniqueOrThrow({
    where: { id: volunteerId },
    select: { email: true, locale: true },
  })
  const letter = ShiftLetter({
    locale,
    what: news.what,
    shiftId: news.shift.id,
    meeting: meeting(news.shift, locale),
    offeredUntil: news.what === 'offered' ? news.offeredUntil : null,
  })
  await sendMail(tx, email, shiftSubject(locale, news.what), letter)
}
