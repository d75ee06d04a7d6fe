import { Flaw } from './checks'
import { isObject, type Json } from '@/lib/credentials/json'

/**
 * What JSON-LD would leave out of what is signed, or take from elsewhere: empty values, keywords that change how the
 * rest is read, names that only hold inside one document, and signed things in places where nobody checks them.
 */
export function checkTree(credential: Json): void {
  for (const [key, value] of Object.entries(credential)) {
    if (key === '@context' || key === 'proof') continue
    if (key === 'endorsement') checkEmpty(value)
    else {
      checkEntry(key, value)
      if (key !== 'id') checkOnce(credential.id, value)
    }
  }
}

/** What is said of the credential stands at its head: further in it would be signed alike, and not be seen. */
function checkOnce(id: unknown, value: unknown): void {
  if (Array.isArray(value)) value.forEach((inner) => checkOnce(id, inner))
  if (!isObject(value)) return
  if (value.id === id) throw new Flaw('badIdentifier')
  Object.values(value).forEach((inner) => checkOnce(id, inner))
}

function checkEntry(key: string, value: unknown): void {
  // Terms only: JSON-LD would also take a keyword or a whole address for a key, and no reader here looks for those.
  if (!/^[a-z]\w*$/.test(key)) throw new Flaw('strayKeyword')
  if (key === 'endorsement' || key === 'endorsementJwt' || key === 'proof') throw new Flaw('badEndorsement')
  if (key === 'id' && !isUrl(value)) throw new Flaw('badIdentifier')
  checkValue(value)
}

function checkValue(value: unknown): void {
  checkEmpty(value)
  if (Array.isArray(value)) value.forEach(checkValue)
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) checkEntry(key, inner)
}

function checkEmpty(value: unknown): void {
  const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0)
  if (isEmpty) throw new Flaw('emptyValue')
}

/** An address with a scheme; «_:b0» is a name inside one document only. */
export const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:[^\s\p{C}<>"{}|\\^`]+$/iu.test(value)
