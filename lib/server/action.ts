import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import { unstable_rethrow } from 'next/navigation'
import { headers } from 'next/headers'
import type { z } from 'zod'
import type { FormState } from '@/components/ui/form'
import type { Locale } from '@/lib/i18n/config'
import { getLocale } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { Refusal, type RefusalCode } from '@/lib/refusal'
import { currentActor, requireActor } from './actor'
import type { Actor, Viewer } from './actors'
import { typed, withoutNulls } from './form-data'
import { log } from './log'
import { said } from './said'

/** What stays on the page after an action that neither refreshed nor redirected. */
type Outcome<Answer> = { message?: string; answer?: Answer } | undefined | void
type FormAction<Answer> = (previous: FormState<Answer>, formData: FormData) => Promise<FormState<Answer>>

/** The browser's door for somebody who is signed in: who asks, what they typed, then one command. */
export function action<S extends z.ZodType, Answer = never>(
  schema: S,
  run: (actor: Actor, input: z.output<S>, locale: Locale) => Promise<Outcome<Answer>>,
): FormAction<Answer> {
  return door(schema, async () => requireActor(await currentPath()), run)
}

/** The same for visitors too. */
export function openAction<S extends z.ZodType, Answer = never>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>, locale: Locale) => Promise<Outcome<Answer>>,
): FormAction<Answer> {
  return door(schema, currentActor, run)
}

function door<S extends z.ZodType, A, Answer>(
  schema: S,
  who: () => Promise<A>,
  run: (who: A, input: z.output<S>, locale: Locale) => Promise<Outcome<Answer>>,
): FormAction<Answer> {
  return async (_previous, sent) => {
    const formData = withoutNulls(sent)
    const locale = await getLocale()
    const asking = await who()
    const values = typed(formData)
    const submission = parseWithZod(formData, { schema, error: said })
    if (submission.status !== 'success') {
      const errors = Object.entries(submission.error ?? {}).flatMap(([name, codes]) =>
        codes?.[0] === undefined ? [] : [[name, inWords(codes[0], locale)] as const],
      )
      return failed(values, Object.fromEntries(errors))
    }
    try {
      const outcome = await run(asking, submission.value, locale)
      return {
        status: 'done',
        key: crypto.randomUUID(),
        ...(outcome?.message === undefined ? {} : { message: outcome.message }),
        ...(outcome?.answer === undefined ? {} : { answer: outcome.answer }),
      }
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Refusal)
        return failed(values, { [error.field ?? '']: sentence(error.code, error.values, locale) })
      log.error({ err: { name: (error as Error).name, stack: (error as Error).stack } }, 'an action failed')
      return failed(values, { '': sentence('ourFault', {}, locale) })
    }
  }
}

/** Errors by field; what concerns the whole form stands under the empty name. */
function failed(values: Record<string, string | string[]>, errors: Record<string, string>): FormState {
  const { '': formError, ...fieldErrors } = errors
  return { status: 'error', key: crypto.randomUUID(), values, fieldErrors, formError }
}

/** A schema's message is a refusal's code, with values behind a bar: `tooLong|{"maximum":80}`. */
function inWords(message: string, locale: Locale): string {
  const [code = '', values] = message.split('|', 2)
  return sentence(
    code as RefusalCode,
    values === undefined ? {} : (JSON.parse(values) as Record<string, string | number>),
    locale,
  )
}

function sentence(code: RefusalCode, values: Record<string, string | number>, locale: Locale): string {
  return wordsOf(locale, 'refusals')(code, values)
}

async function currentPath(): Promise<string> {
  return (await headers()).get('x-toveis-path') ?? '/'
}
