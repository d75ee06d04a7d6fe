import { expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import { FormClient, type Shown } from '@/tests/support/form-client'
import { words } from '@/tests/support/words'

const t = words('uk')

/** A new volunteer in a browser without script: the code, then the one question that has to be answered. */
export async function joined(origin: string, email: string, name = 'Halyna'): Promise<FormClient> {
  const client = new FormClient(origin)
  const asked = await client.send(await client.open(routes.signIn('uk')), t('people:signIn.submit'), { email })
  const code = codeFor(email, await client.open(routes.demoMail('uk')))
  const welcome = await client.send(asked, t('people:code.submit'), { code })
  const answers = { name, adult: 'on', consent: 'on' }
  const next = await client.send(welcome, t('common:do.next'), answers)
  expect(next.url).toContain(routes.welcome('uk', 'where'))
  return client
}

function codeFor(email: string, { html }: Shown): string {
  const letter = html.split('<article').find((one) => one.includes(email)) ?? ''
  const code = />?\b(\d{3}) ?(\d{3})\b/.exec(letter.replace(/<[^>]+>/g, ' '))
  expect(code, `a code for ${email}`).not.toBeNull()
  return `${code![1]}${code![2]}`
}

/** The sign-up pages of all shifts that the open tasks on the first pages of the list have. */
export async function openShifts(client: FormClient): Promise<string[]> {
  const lists = await Promise.all([1, 2].map((page) => client.open(routes.tasks('uk', { page: String(page) }))))
  const tasks = lists.flatMap(({ html }) => addresses(html, /\/uk\/tasks\/[0-9a-f-]{36}/g))
  const pages = await Promise.all([...new Set(tasks)].map((task) => client.open(task)))
  return [...new Set(pages.flatMap(({ html }) => addresses(html, /\/uk\/my\/shifts\/[0-9a-f-]{36}/g)))]
}

const addresses = (html: string, pattern: RegExp) => html.match(pattern) ?? []

export type Outcome = 'placed' | 'waiting' | 'refused' | 'error'

/** What the sign-up page says after somebody pressed its button, or on another day. */
export function outcome({ status, html }: Shown): Outcome {
  if (status !== 200) return 'error'
  if (html.includes(t('signups:page.placed'))) return 'placed'
  if (html.includes(t('signups:page.waiting'))) return 'waiting'
  return html.includes('role="alert"') && !html.includes(t('refusals:ourFault')) ? 'refused' : 'error'
}
