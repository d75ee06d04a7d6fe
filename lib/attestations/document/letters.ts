/** Control, private and direction-changing characters can make a line read as something it is not. */
export const printable = <T>(value: T): T =>
  changed(value, (text) => text.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim())

/** PDF/A allows no letter without a shape; the compiler names those that no font of ours has. */
export function undrawable(error: unknown): Set<string> {
  const complaints = String(error).matchAll(/the text `(.*?)` could not be displayed/g)
  const letters = Array.from(complaints, ([, quoted = '']) =>
    quoted.replace(/\\+u\{([\da-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
  )
  return new Set([...letters.join('')].filter((letter) => letter > '\u007f'))
}

/** A lost letter stays visible as a question mark; a lost picture is left out. */
export const without = <T>(value: T, missing: ReadonlySet<string>): T =>
  changed(value, (text) =>
    [...text]
      .map((sign) => (!missing.has(sign) ? sign : /\p{L}/u.test(sign) ? '?' : ''))
      .join('')
      .replace(/ +/g, ' '),
  )

/** How many there are in all texts of a value. */
export function lettersIn(value: unknown): number {
  let letters = 0
  changed(value, (text) => {
    letters += text.length
    return text
  })
  return letters
}

function changed<T>(value: T, change: (text: string) => string): T
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change))
  if (typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof Uint8Array))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]))
  return value
}
