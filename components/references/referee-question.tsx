import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Fact, Facts } from '@/components/ui/facts'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { declineReferenceAction, disownReferenceAction } from '@/lib/references/answering/actions'
import type { AskedReference } from '@/lib/references/answering/queries'
import { forgettingDay } from '@/lib/references/rules'
import { routes } from '@/lib/routes'
import { TokenDialog } from './token-dialog'

interface Props {
  token: string
  asked: AskedReference
  locale: Locale
}

/** Who asks and for what, what happens with the answer, and three ways to give it. */
export function RefereeQuestion({ token, asked, locale }: Props) {
  const t = wordsOf(locale, 'references')
  const { volunteer, organisation, greeting } = asked
  return (
    <>
      <h1>{t('referee.question', { volunteer })}</h1>
      <p className="text-lead">{t('referee.where', { organisation })}</p>
      {greeting === '' ? null : (
        <figure>
          <figcaption className="mb-1 text-small text-ink-soft">{t('referee.greeting', { volunteer })}</figcaption>
          <blockquote className="border-s-4 border-action ps-4 whitespace-pre-line">{greeting}</blockquote>
        </figure>
      )}
      <section>
        <h2 className="mb-2">{t('referee.promises')}</h2>
        <Facts>
          <Fact icon="eye">{t('referee.promiseFirst', { volunteer })}</Fact>
          <Fact icon="phone">{t('referee.promiseContact')}</Fact>
          {asked.knownTo ? null : <Fact icon="user-check">{t('referee.promiseVouch')}</Fact>}
          <Fact icon="undo-2">{t('referee.promiseEnd')}</Fact>
          <Fact icon="trash-2">
            {t('referee.promiseForget', { date: fullDate(forgettingDay(asked.answerUntil), locale) })}
          </Fact>
        </Facts>
      </section>
      {asked.isOwn ? <Banner tone="info">{t('referee.own')}</Banner> : <Answers {...{ token, asked, locale }} />}
    </>
  )
}

function Answers({ token, asked, locale }: Props) {
  const t = wordsOf(locale, 'references')
  const { volunteer } = asked
  return (
    <section className="grid gap-3">
      <ButtonLink href={routes.writeReference(locale, token)} wide>
        {t(asked.isDrafted ? 'referee.continue' : 'referee.accept')}
      </ButtonLink>
      <TokenDialog
        action={declineReferenceAction}
        token={token}
        trigger={t('referee.decline')}
        title={t('referee.declineTitle')}
        text={t('referee.declineText', { volunteer })}
        submit={t('referee.declineSubmit')}
        variant="secondary"
        locale={locale}
      />
      <p className="text-center text-small text-ink-soft">
        {t('referee.answerBy', { date: fullDate(asked.answerUntil, locale) })}
      </p>
      <TokenDialog
        action={disownReferenceAction}
        token={token}
        trigger={t('referee.disown')}
        title={t('referee.disownTitle')}
        text={t('referee.disownText')}
        submit={t('referee.disownSubmit')}
        locale={locale}
      />
    </section>
  )
}
