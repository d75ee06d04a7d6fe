import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { Verified } from '@/components/attestations/verified'
import { SharedReferences } from '@/components/references/shared-references'
import { makeShare } from '@/lib/attestations/sharing/commands'
import { myShares } from '@/lib/attestations/sharing/queries'
import { makeShareInput, type ShareField } from '@/lib/attestations/sharing/schema'
import { checkAttestation, standing } from '@/lib/attestations/verification/queries'
import { locales } from '@/lib/i18n/config'
import { endorseWhatStands } from '@/lib/references/endorsing/commands'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { usableReferences } from '@/lib/references/queries'
import { inTransaction } from '@/lib/server/db'
import { type AnIssuer, anAttested, anIssuer } from '@/tests/support/issuers'
import { aKeptReference } from '@/tests/support/references'

// What leaves the server when a link is opened, to the letter.

let issuer: AnIssuer
let attested: Awaited<ReturnType<typeof anAttested>>

beforeEach(async () => {
  issuer = await anIssuer()
  attested = await anAttested(issuer)
})

/** A reference of the organisation's coordinator, kept and signed. */
async function withReference(): Promise<void> {
  const { organisation, coordinator } = issuer
  await aKeptReference(organisation, attested.volunteer, { personId: coordinator.personId })
  await inTransaction(async (tx) => endorseWhatStands(tx, attested.volunteer.personId, new Date()))
}

async function pageOf(shows: ShareField[], meanwhile = async () => Promise.resolve()): Promise<string> {
  const { volunteer, attestationId } = attested
  const now = new Date()
  const id = await makeShare(volunteer, makeShareInput.parse({ attestationIds: [attestationId], shows }), now)
  const { token } = (await myShares(volunteer, now)).find((share) => share.id === id)!
  await meanwhile()
  const checked = await checkAttestation(null, token, 'here')
  const organisation = checked.parts[0]!.organisation.name
  const pages = await Promise.all(
    locales.map(async (locale) => {
      const usable = shows.includes('references') ? await usableReferences(null, [attestationId], locale) : []
      const references = (await standing(null, usable)).map((one) => ({ ...one, organisation }))
      return renderToStaticMarkup(
        <Verified checked={checked} at={now} locale={locale}>
          <SharedReferences references={references} showsName={shows.includes('name')} locale={locale} />
        </Verified>,
      )
    }),
  )
  return pages.join('\n')
}

describe('a page behind a link', () => {
  it('tells the name and the hours where the holder shows them', async () => {
    const html = await pageOf(['name', 'hours'])
    expect(html).toContain('Oksana Melnyk')
    expect(html).toContain('/api/credentials/')
  })

  it('never sends the name where it is left out, nor anything that leads to it', async () => {
    const html = await pageOf(['hours'])
    expect(html).not.toMatch(/Oksana|Melnyk/)
    expect(html).not.toMatch(/api\/credentials|type="file"|id="paper"/)
    expect(html).toContain('2\u00a0год')
  })

  it('never sends the hours where they are left out', async () => {
    const html = await pageOf(['name'])
    expect(html).toContain('Oksana Melnyk')
    expect(html).not.toMatch(/2\u00a0t|2\u00a0год|2\u00a0h|api\/credentials/)
  })

  it('tells references only where the holder shows them, and their own words only beside the name', async () => {
    await withReference()
    const [shown, nameless, without] = [
      await pageOf(['name', 'hours', 'references']),
      await pageOf(['hours', 'references']),
      await pageOf(['name', 'hours']),
    ]
    expect(shown).toContain('vaktleder')
    expect(shown).toContain('Oksana sorterte mat hver uke')
    expect(nameless).toContain('vaktleder')
    expect(nameless).not.toMatch(/Oksana|Melnyk/)
    expect(without).not.toContain('vaktleder')
    // How to reach the referee is no part of it.
    expect(shown + nameless).not.toMatch(/90000000|@/)
  })

  it('tells nothing of an attestation that is withdrawn while the page is open', async () => {
    const html = await pageOf(['name', 'hours'], async () =>
      withdrawAttestation(issuer.signatory, {
        orgnr: issuer.organisation.orgnr,
        attestationId: attested.attestationId,
        reason: 'Timene ble ført på feil person.',
      }),
    )
    expect(html).toContain('Attesten er trukket tilbake')
    expect(html).not.toMatch(/Oksana|Melnyk|2\u00a0t|api\/credentials|feil person/)
  })
})
