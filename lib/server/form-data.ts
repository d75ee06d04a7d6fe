/** No keyboard writes a null character, and the database knows none. */
export function withoutNulls(formData: FormData): FormData {
  const form = new FormData()
  for (const [name, value] of formData) {
    if (typeof value === 'string') form.append(name, value.replaceAll('\0', ''))
    else form.append(name, value)
  }
  return form
}

/** What was typed, so that an error costs nobody their words. Next's own fields begin with $. */
export function typed(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$')) continue
    const all = formData.getAll(name).filter((value): value is string => typeof value === 'string')
    values[name] = all.length === 1 ? all[0]! : all
  }
  return values
}
