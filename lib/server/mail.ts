import 'server-only'
import { render, toPlainText } from '@react-email/render'
import { createTransport, type Transporter } from 'nodemailer'
import type { ReactElement } from 'react'
import { database, type Transaction } from './db'
import { env } from './env'
import { enqueue, type Job } from './jobs'
import { mailQueue } from './queue'

interface Letter {
  to: string
  /** Without names or anything else about a person: subjects show on locked screens. */
  subject: string
  html: string
  text: string
}

let transport: Transporter | undefined

/** Sends what was queued; a mail server that is down only delays it. */
export const mailJob: Job<Letter> = {
  name: mailQueue,
  async run(letter) {
    if (env.demo) return keepForDemo(await database(), letter)
    if (env.SMTP_URL === undefined) throw new Error('SMTP_URL is not set')
    transport ??= createTransport(env.SMTP_URL, { from: env.MAIL_FROM })
    await transport.sendMail(letter)
  },
}

/** Queues a mail in the caller's transaction. */
export async function sendMail(tx: Transaction, to: string, subject: string, body: ReactElement): Promise<void> {
  const html = await render(body)
  const letter = { to, subject, html, text: toPlainText(html) }
  // The demo's mailbox is a table, so a visitor need not wait for the queue.
  await (env.demo ? keepForDemo(tx, letter) : enqueue(tx, mailJob, letter))
}

async function keepForDemo(db: Transaction, { to, subject, text }: Letter): Promise<void> {
  await db.demoMail.create({ data: { to, subject, text } })
}
