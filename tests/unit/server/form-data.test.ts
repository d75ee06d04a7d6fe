import { expect, it } from 'vitest'
import { typed, withoutNulls } from '@/lib/server/form-data'

it('a null character is taken out of what was typed, and a file stays as it was sent', async () => {
  const form = new FormData()
  form.append('name', 'Oks\0ana')
  form.append('chosen', 'a')
  form.append('chosen', 'b\0')
  form.append('logo', new File(['\0logo'], 'logo.png', { type: 'image/png' }))
  const cleaned = withoutNulls(form)
  expect(cleaned.get('name')).toBe('Oksana')
  expect(cleaned.getAll('chosen')).toEqual(['a', 'b'])
  const file = cleaned.get('logo') as File
  expect([file.name, file.type, await file.text()]).toEqual(['logo.png', 'image/png', '\0logo'])
})

it('what was typed is kept, without files and without the framework’s own fields', () => {
  const form = new FormData()
  form.append('$ACTION_ID_1', '')
  form.append('name', 'Oksana')
  form.append('days', 'monday')
  form.append('days', 'tuesday')
  form.append('logo', new File(['x'], 'logo.png'))
  expect(typed(form)).toEqual({ name: 'Oksana', days: ['monday', 'tuesday'], logo: [] })
})
