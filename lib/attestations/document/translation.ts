import { wordsOf } from '@/lib/i18n/words'
import type { AttestationDocument } from './input'
import { confirmation, date, labelled, measures, oneByOne, run, said, strong, type Translation } from './wording'

/** The whole attestation once more, in a few paragraphs. */
export function translation(input: AttestationDocument, locale: 'uk' | 'en'): Translation {
  const t = wordsOf(locale, 'attestations')
  const { period, ongoing, hours, shifts, perWeek, fullTime } = measures(input, locale)
  const { signer } = input
  const groups = [
    [[...confirmation(input, locale), run(` ${t('document.unpaid')} ${input.organisation.purpose[locale]}`)]],
    [
      labelled(t('document.period'), ongoing === null ? period : `${period}, ${ongoing}`),
      labelled(t('document.confirmedHours'), `${hours}, ${shifts}`),
      labelled(t('document.average'), `${perWeek}, ${fullTime}`),
    ],
    [
      labelled(t('document.roles'), oneByOne(input.roles.map((role) => role[locale]))),
      labelled(t('document.duties'), input.duties[locale].join('; ')),
      labelled(t('document.confirmed'), input.confirmations[locale].join('\u00a0· ')),
      labelled(
        `${t('document.skills')} ${t('document.skillsNote')}`,
        oneByOne(input.skills.map((name) => name[locale])),
      ),
    ],
  ]
  return {
    lang: locale,
    title: t('document.title'),
    note: t('document.translation'),
    groups: said(groups),
    apart: [
      run(`${t('document.issued', { date: date(input.issuedOn, locale) })}, `),
      run(`${t('document.number', { number: input.number })}. `),
      strong(`${t('document.signed')}:\u00a0`),
      run([signer.name, signer.title].filter(Boolean).join(', '), 'nb'),
      run(`. ${t('document.checkAt', { place: input.verifyPlace, code: input.code })}`),
    ],
  }
}
