import type { Metadata } from 'next'
import { cache } from 'react'
import { CheckCodeForm } from '@/components/attestations/check-code-form'
import { Verified } from '@/components/attestations/verified'
import { SharedReferences } from '@/components/references/shared-references'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { type Checked, checkAttestation, standing } from '@/lib/attestations/verification/queries'
import type { Locale } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { usableReferences } from '@/lib/references/queries'
import { Refusal } from '@/lib/refusal'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { networkAddress } from '@/lib/server/request'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getT('checking')
  const checked = await checkedOrRefusal((await params).code)
  return {
    title: t('title'),
    robots: { index: false, follow: false },
    // Without a referrer a form that is posted without script comes from nowhere, and is refused.
    referrer: checked instanceof Refusal || !shows(checked) ? 'same-origin' : 'no-referrer',
  }
}

export default async function VerdictPage({ params }: Props) {
  const { code } = await params
  const locale = await getLocale()
  const t = await getT('checking')
  const checked = await checkedOrRefusal(code)
  if (checked instanceof Refusal) {
    return (
      <main id="main" className="wrap narrow stack">
        <h1>{t('limitedTitle')}</h1>
        <Banner tone="warn">{t('limited', checked.values)}</Banner>
      </main>
    )
  }
  return (
    <main id="main" className="wrap narrow grid gap-10 print:gap-4">
      <Verified checked={checked} at={new Date()} locale={locale}>
        {checked.share?.shows.references ? <References checked={checked} locale={locale} /> : null}
      </Verified>
      {shows(checked) ? null : (
        <Card as="section" className="print:hidden">
          <h2 className="mb-4">{t('another')}</h2>
          <CheckCodeForm locale={locale} />
          <p className="mt-4">
            <TextLink href={routes.verifyFile(locale)} className="-my-2.5 inline-block py-2.5">
              {t('file.link')}
            </TextLink>
          </p>
        </Card>
      )}
    </main>
  )
}

const shows = ({ parts }: Checked) => parts.some(({ content }) => content)

/** Once a request: a wrong code counts once, and so does an opened link. */
const checkedOrRefusal = cache(async (code: string): Promise<Checked | Refusal> => {
  try {
    return await checkAttestation(await currentActor(), code, await networkAddress())
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
})

async function References({ checked, locale }: { checked: Checked; locale: Locale }) {
  const viewer = await currentActor()
  const valid = checked.parts.filter(({ content }) => content)
  const usable = await usableReferences(
    viewer,
    valid.map(({ id }) => id),
    locale,
  )
  const references = (await standing(viewer, usable)).map((reference) => ({
    ...reference,
    organisation: valid.find(({ id }) => id === reference.attestationId)!.organisation.name,
  }))
  return references.length === 0 ? null : (
    <SharedReferences references={references} showsName={checked.share!.shows.name} locale={locale} />
  )
}
