import { describe, expect, it } from 'vitest'
import { messageText, type Told } from '@/components/attestations/message-text'
import { readers } from '@/lib/attestations/sharing/schema'
import { shareEnd, shownContent } from '@/lib/attestations/sharing/rules'
import { locales } from '@/lib/i18n/config'
import { anAttestationContent } from '@/tests/support/attestation-content'

const now = new Date('2026-11-23T10:00:00Z')
const address = 'https://toveis.example/verify/abc'
const here = anAttestationContent()
const elsewhere = anAttestationContent({
  organisation: { ...here.organisation, orgnr: '310000027', name: 'Fjellheimen' },
  period: { from: '2026-10-01', to: '2026-10-28', ongoing: true },
})

const told = (over: Partial<Told> = {}): Told => ({
  contents: [here, elsewhere],
  sender: 'Oksana Melnyk',
  hasReferences: false,
  expiresAt: shareEnd('quarter', now),
  address,
  ...over,
})

describe.each(readers)('a message to %s', (to) => {
  it.each(locales)('has its link, its sender and that the work is unpaid, in %s', (locale) => {
    const text = messageText(to, told(), locale)
    expect(text).toContain(`\n${address}\n`)
    expect(text).toMatch(/\nOksana Melnyk$/)
    expect(text).toMatch(/ulønnet|оплачу|unpaid/)
    expect(text).not.toMatch(/\{\{|undefined|message\./)
  })

  it('tells organisations, roles, period and hours as the attestations do together', () => {
    const text = messageText(to, told(), 'nb')
    expect(text).toContain('Solvik matsentral og Fjellheimen')
    expect(text).toContain('Dette gjør jeg: sortere mat.')
    expect(text).toContain('Periode: 1. september – 28. oktober 2026, fortsatt frivillig.')
    expect(text).toContain('Omfang: 16 timer, i snitt 2 timer i uka.')
    expect(text).toContain('til og med 23. februar 2027')
  })

  it('tells no hours where the link tells none', () => {
    const contents = [here, elsewhere].map((one) => shownContent(one, { name: true, hours: false }))
    const text = messageText(to, told({ contents }), 'nb')
    expect(text).not.toMatch(/timer|Omfang/)
    expect(text).toContain('Periode:')
  })

  it('names no day where the link has none', () => {
    expect(messageText(to, told({ expiresAt: null }), 'nb')).not.toContain('til og med')
  })

  it.each(locales)('claims no right and promises nothing in %s', (locale) => {
    expect(messageText(to, told(), locale)).not.toMatch(
      /krav på|rett til|har rett|маю право|I have the right|entitled/i,
    )
  })
})

it('only an employer is told of a reference, and only where there is one', () => {
  const tells = (to: 'nav' | 'employer', hasReferences: boolean) => messageText(to, told({ hasReferences }), 'nb')
  expect(tells('employer', true)).toContain('referanse')
  expect(tells('employer', false)).not.toContain('referanse')
  expect(tells('nav', true)).not.toContain('referanse')
})
