import { Logo } from '@/components/layout/logo'
import { FileField } from '@/components/ui/file-field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { logoAction } from '@/lib/organisations/logo/actions'
import type { OrganisationLogo } from '@/lib/organisations/logo/queries'
import { mostLogoMegabytes } from '@/lib/organisations/logo/schema'
import { routes } from '@/lib/routes'

interface Props {
  of: OrganisationLogo
  orgnr: string
  /** The form that was sent weighed too much to be read. */
  heavy: boolean
  locale: Locale
}

export function LogoSection({ of, orgnr, heavy, locale }: Props) {
  const t = wordsOf(locale, 'organisations')
  const megabytes = mostLogoMegabytes
  const tooHeavy = t('refusals:pictureHeavy', { megabytes })
  return (
    <section className="stack max-w-reading" id="logo">
      <h2>{t('logo.title')}</h2>
      <p>{t('logo.lead')}</p>
      {of.logo === null ? (
        <p className="text-ink-soft">{t('logo.none')}</p>
      ) : (
        <OnPaper {...of} logo={of.logo} orgnr={orgnr} locale={locale} />
      )}
      {of.canChange ? (
        <Form
          id="logo-form"
          action={logoAction}
          words={{ summaryTitle: t('common:errorSummaryTitle') }}
          className="grid gap-4"
        >
          <input type="hidden" name="orgnr" value={orgnr} />
          <FileField
            name="logo"
            label={t('logo.file')}
            hint={t('logo.hint', { megabytes })}
            accept="image/png,image/jpeg,image/webp"
            most={{ bytes: megabytes * 1024 * 1024, words: tooHeavy }}
            said={heavy ? tooHeavy : undefined}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton
              name="intent"
              value="change"
              busy={t('common:do.sending')}
              variant="secondary"
              className="max-md:w-full"
            >
              {t('logo.save')}
            </SubmitButton>
            {of.logo === null ? null : (
              <>
                <input type="hidden" name="digest" value={of.logo.digest} />
                <SubmitButton name="intent" value="remove" busy={t('common:do.sending')} variant="quiet">
                  {t('logo.remove')}
                </SubmitButton>
              </>
            )}
          </div>
        </Form>
      ) : null}
    </section>
  )
}

type OnPaperProps = Omit<Props, 'of' | 'heavy'> &
  Pick<OrganisationLogo, 'name'> & { logo: NonNullable<OrganisationLogo['logo']> }

/** The head of the sheet, as large as on paper. */
function OnPaper({ name, logo, orgnr, locale }: OnPaperProps) {
  const t = wordsOf(locale, 'organisations')
  const { digest, width, height } = logo
  return (
    <figure>
      <figcaption className="mb-2 text-small text-ink-soft">{t('logo.shown')}</figcaption>
      <div className="sheet rounded-control p-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          {/* oxlint-disable-next-line next/no-img-element -- next/image writes style attributes, which the policy forbids */}
          <img
            src={routes.logoPicture(digest)}
            alt={t('logo.alt', { name })}
            width={width}
            height={height}
            className="h-auto max-h-15 w-auto max-w-45 object-contain"
          />
          <p className="min-w-0 flex-[1_1_8rem]" lang="nb">
            <b className="block">{name}</b>
            <span className="text-small">{orgnr.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}</span>
          </p>
          <Logo className="max-md:hidden" />
        </div>
        <p className="mt-5 text-h2" lang="nb">
          {wordsOf('nb', 'attestations')('document.title')}
        </p>
      </div>
    </figure>
  )
}
