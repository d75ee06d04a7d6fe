import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reasons } from '@/lib/credentials/checking/checks'
import { credentialLimits, mostDepth } from '@/lib/credentials/checking/strict-json'
import { pinnedContexts } from '@/lib/credentials/contexts'
import { statusListLength } from '@/lib/credentials/status-list'
import type { Verdict } from '@/lib/credentials/verify'
import { routes } from '@/lib/routes'

// An engineer somewhere builds a verifier after this page.

const page = readFileSync('docs/credentials.md', 'utf8')

it.each(Object.entries(reasons))('every reason of the check «%s» is explained', (_, names) => {
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

it('every verdict is explained', () => {
  const verdicts: Record<Verdict, true> = {
    valid: true,
    changed: true,
    withdrawn: true,
    expired: true,
    notYetValid: true,
    unknownIssuer: true,
    malformed: true,
    unreadableStatus: true,
  }
  expect(Object.keys(verdicts).filter((name) => !page.includes(`| \`${name}\` `))).toEqual([])
})

it('contexts, limits and addresses stand there as they are', () => {
  for (const { url, name, sha256 } of pinnedContexts)
    for (const told of [url, name, sha256]) expect(page).toContain(`\`${told}\``)
  for (const number of [credentialLimits.bytes, credentialLimits.objects, mostDepth, statusListLength])
    expect(page).toContain(number.toLocaleString('en'))
  const addresses = [
    routes.didDocument('<orgnr>'),
    routes.didDocument(null),
    routes.statusList('<orgnr or platform>', 1).replace(/1$/, '<number>'),
    routes.endorsementOf('<orgnr>'),
    routes.credential('<token>'),
    routes.issuanceLog(),
  ]
  expect(addresses.filter((address) => !page.includes(address))).toEqual([])
})
