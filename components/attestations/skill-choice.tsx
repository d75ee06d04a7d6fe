import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { OwnSkills } from '@/lib/attestations/skills/queries'
import { mostAtOneOrganisation, type Skill } from '@/lib/attestations/skills/rules'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

type Organisation = OwnSkills['organisations'][number]

/** First where, and then which: every step is a link, and the way back is too. */
export function OrganisationChoice({ organisations, locale }: Pick<OwnSkills, 'organisations'> & { locale: Locale }) {
  const t = wordsOf(locale, 'skills')
  return (
    <Rows>
      {organisations.map(({ orgnr, name, shifts }) => (
        <ListRow
          key={orgnr}
          icon="building-2"
          title={
            <TextLink href={routes.mySkills(locale, { org: orgnr })} lang="nb" className="-my-2.5 inline-block py-2.5">
              {name}
            </TextLink>
          }
        >
          {t('shifts', { count: shifts })}
        </ListRow>
      ))}
    </Rows>
  )
}

export function SkillChoice({ organisation, locale }: { organisation: Organisation; locale: Locale }) {
  const t = wordsOf(locale, 'skills')
  if (!organisation.hasRoom) return <p>{t('full', { limit: mostAtOneOrganisation })}</p>
  return (
    <>
      <h3>{t('fitting')}</h3>
      <SkillLinks skills={organisation.fitting} orgnr={organisation.orgnr} locale={locale} />
      <Details summary={t('others')} icon="list">
        <SkillLinks skills={organisation.others} orgnr={organisation.orgnr} locale={locale} />
      </Details>
    </>
  )
}

function SkillLinks({ skills, orgnr, locale }: { skills: readonly Skill[]; orgnr: string; locale: Locale }) {
  return (
    <Rows>
      {skills.map(({ id, name, meaning }) => (
        <ListRow
          key={id}
          title={
            <TextLink
              href={routes.mySkills(locale, { org: orgnr, skill: id })}
              className="-my-2.5 inline-block py-2.5 first-letter:uppercase"
            >
              {name[locale]}
            </TextLink>
          }
        >
          {meaning[locale]}
        </ListRow>
      ))}
    </Rows>
  )
}
