import type { Metadata } from 'next'
import { checkMarks, verdictMarks } from '@/components/attestations/check-marks'
import { PaperCheck, TextCheck } from '@/components/attestations/document-check'
import { VerifyAbout } from '@/components/attestations/verify-about'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('checking')
  return { title: t('file.title'), robots: { index: false, follow: false } }
}

export default async function VerifyFilePage() {
  const locale = await getLocale()
  const t = await getT('checking')
  const words = { summaryTitle: t('common:errorSummaryTitle'), busy: t('common:do.sending') }
  const look = {
    marks: checkMarks,
    verdicts: verdictMarks,
    fold: <Icon name="chevron-down" />,
    words: { checks: t('checks'), says: t('file.says'), engineer: t('engineer.title') },
  }
  return (
    <main id="main" className="wrap narrow grid gap-10">
      <div className="stack">
        <h1>{t('file.title')}</h1>
        <p className="text-lead">{t('file.lead')}</p>
      </div>
      <section className="grid gap-3">
        <h2>{t('file.paperTitle')}</h2>
        <PaperCheck
          look={look}
          words={words}
          paper={{
            file: t('paper.file'),
            hint: t('file.paperText'),
            reading: t('paper.reading'),
            found: t('file.found'),
            foundText: t('file.foundText'),
            submit: t('file.foundSubmit'),
            none: t('paper.none'),
            broken: t('paper.broken'),
            tooBig: t('paper.tooBig'),
          }}
        />
        <div className="hidden noscript:block">
          <p>{t('file.paperScript')}</p>
        </div>
      </section>
      <section className="grid gap-3">
        <h2>{t('file.jsonTitle')}</h2>
        <TextCheck
          look={look}
          words={words}
          text={{
            label: t('file.text'),
            hint: t('file.textHint'),
            file: t('file.or'),
            fileHint: t('file.orHint'),
            stored: t('file.stored'),
            submit: t('file.submit'),
          }}
        />
      </section>
      <p>
        <TextLink href={routes.verify(locale)} className="-my-2.5 inline-block py-2.5">
          {t('file.paperCode')}
        </TextLink>
      </p>
      <VerifyAbout locale={locale} />
    </main>
  )
}
