import { Flaw } from './checks'
import { isObject, type Json } from '@/lib/credentials/json'

/** An attestation is about 5 kB of eighty objects; with several references inside it stays far below. Signing time grows with both. */
export const credentialLimits = { bytes: 100_000, objects: 600 }
export const mostDepth = 32

/** JSON that every reader reads alike: no key twice, no number that some would round, nothing too large or too deep. */
export function readJson(text: string, limits = credentialLimits): Json {
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes) throw new Flaw('tooLarge')
  if (!text.isWellFormed()) throw new Flaw('notJson')
  const value = parsed(text)
  // Only now, when every quotation mark is known to have its other: to look for those would take very long.
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs) ?? []
  checkDepth(tokens)
  if (tokens.filter((token) => token === '{').length > limits.objects) throw new Flaw('tooLarge')
  if (!isObject(value)) throw new Flaw('notJson')
  checkTokens(tokens)
  return value
}

function checkDepth(tokens: readonly string[]): void {
  let depth = 0
  for (const token of tokens) {
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    if (depth > mostDepth) throw new Flaw('tooDeep')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Flaw('notJson')
  }
}

/** Only of text that has been parsed: a string before a colon is a key. */
function checkTokens(tokens: readonly string[]): void {
  const open: Set<string>[] = []
  tokens.forEach((token, at) => {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token.startsWith('"')) {
      const read = JSON.parse(token) as string
      // Half a letter can also be written in digits.
      if (!read.isWellFormed()) throw new Flaw('notJson')
      if (tokens[at + 1] !== ':') return
      const known = open.at(-1)
      if (known?.has(read)) throw new Flaw('duplicateKey')
      known?.add(read)
    } else if (/^[-\d]/.test(token) && !isExact(token)) throw new Flaw('notJson')
  })
}

const isExact = (token: string) =>
  Number.isFinite(Number(token)) && token.replace(/e.*$/i, '').replace(/\D/g, '').length <= 15
