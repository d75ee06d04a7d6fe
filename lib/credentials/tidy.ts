/**
 * Text as every implementation signs it alike: composed letters, whole characters, and no control characters but line
 * ends, which older canonicalisations write differently.
 */
export function tidy<T>(value: T): T {
  if (typeof value === 'string') return tidyText(value) as T
  if (Array.isArray(value)) return value.map(tidy) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner) as unknown])) as T
}

const tidyText = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (control) => (control === '\n' ? control : ' '))
