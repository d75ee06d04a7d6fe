import { Banner } from '@/components/ui/banner'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Details } from '@/components/ui/details'
import { SelectField } from '@/components/ui/field'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { stateLevelsAction } from '@/lib/volunteers/languages/actions'
import type { OwnLevels } from '@/lib/volunteers/languages/queries'
import { levels } from '@/lib/volunteers/languages/schema'
import { AnswerForm, type Asked } from './answer-form'

export function LanguageForm({ locale, from, own }: Asked & { own: OwnLevels }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <>
      <Banner tone="good" icon="shield-check">
        <b>{t('language.promise')}</b> {t('language.purpose')}
      </Banner>
      <AnswerForm
        locale={locale}
        from={from}
        action={stateLevelsAction}
        skipTo={routes.forYou(locale)}
        submit={t('language.finish')}
      >
        <ChoiceGroup
          name="nb"
          type="radio"
          legend={t('language.choose')}
          mark={t('common:optional')}
          defaultValue={own.nb ?? []}
        >
          {levels.map((level) => (
            <Choice
              key={level}
              value={level}
              title={t(`language.${level}`)}
              description={level === 'a1' ? t('language.a1Text') : undefined}
            />
          ))}
          <Choice value="unsaid" title={t('language.unsaid')} />
        </ChoiceGroup>
        <div>
          <Details summary={t('language.others')} icon="languages" open={own.uk !== undefined || own.en !== undefined}>
            <div className="grid gap-4">
              {(['uk', 'en'] as const).map((language) => (
                <SelectField
                  key={language}
                  name={language}
                  label={t(`language.${language}`)}
                  mark={t('common:optional')}
                  defaultValue={own[language] ?? ''}
                  options={[
                    ...(own[language] === undefined ? [{ value: '', label: t('language.notAnswered') }] : []),
                    ...[...levels, 'unsaid' as const].map((level) => ({
                      value: level,
                      label: t(`language.level.${level}`),
                    })),
                  ]}
                />
              ))}
            </div>
          </Details>
          <Details summary={t('language.who')} icon="eye">
            {t('language.whoText')}
          </Details>
        </div>
      </AnswerForm>
    </>
  )
}
