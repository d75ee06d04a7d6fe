import 'server-only'
import type { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

/** zod's own complaints as refusal codes; a schema's own message is such a code already. */
export const said: z.core.$ZodErrorMap = (issue) => {
  const code = (name: RefusalCode, values?: Record<string, unknown>) =>
    values ? `${name}|${JSON.stringify(values)}` : name
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return code('missing')
      return code(issue.expected === 'number' || issue.expected === 'int' ? 'notANumber' : 'invalid')
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return code(issue.minimum === 1 ? 'missing' : 'tooShort', { minimum: Number(issue.minimum) })
      return code('tooSmall', { minimum: Number(issue.minimum) })
    case 'too_big':
      return code(issue.origin === 'string' ? 'tooLong' : 'tooBig', { maximum: Number(issue.maximum) })
    case 'invalid_value':
      return code(issue.input === undefined ? 'missing' : 'invalid')
    case 'invalid_format':
      return code(issue.format === 'email' ? 'notAnAddress' : 'invalid')
    default:
      return code('invalid')
  }
}
