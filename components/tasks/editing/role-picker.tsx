import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { CatalogueShelf } from '@/lib/tasks/queries'

interface Props {
  orgnr: string
  shelves: readonly CatalogueShelf[]
  locale: Locale
}

/** Choosing a role is a question to the page, which comes back filled in. */
export function RolePicker({ orgnr, shelves, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  const groups = shelves.map(({ category, roles }) => ({
    label: t(`tasks:categories.${category}`),
    options: roles.map(({ id, name }) => ({ value: id, label: name })),
  }))
  return (
    <form method="get" action={routes.newTask(locale, orgnr)} className="grid max-w-reading gap-4">
      <SelectField
        name="role"
        label={t('new.role')}
        hint={t('new.roleHint')}
        required
        defaultValue=""
        options={[{ value: '', label: t('new.choose') }, ...groups]}
      />
      <Button type="submit" className="max-md:w-full md:justify-self-start">
        {t('new.fill')}
      </Button>
    </form>
  )
}
