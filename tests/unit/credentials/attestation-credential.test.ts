import { describe, expect, it } from 'vitest'
import { type AttestationClaims, attestationCredential } from '@/lib/credentials/attestation-credential'
import type { Json } from '@/lib/credentials/json'
import { anIssuer, credentialId, someClaims } from '@/tests/support/credentials/issuer'
import { canonical } from '@/tests/support/credentials/second-proof'
import { variants } from '@/tests/support/credentials/variants'

interface Shown {
  awardedDate: string
  issuer: Json
  credentialStatus: Json
  evidence: Json[]
  credentialSubject: Json & {
    narrative: string
    result: { resultDescription: string; value: string }[]
    achievement: Json & { description: string; resultDescription: { id: string; resultType: string }[] }
  }
}

const { frame } = await anIssuer()
const made = (claims: Partial<AttestationClaims> = {}) =>
  attestationCredential(frame(), someClaims(claims)) as unknown as Shown

describe('what every viewer shows', () => {
  it('hours and period, in plain Norwegian', () => {
    expect(made().credentialSubject.achievement.description).toBe(
      'Oksana Kovalenko har vært frivillig hos Grünerløkka frivilligsentral fra 1. februar 2025 til 14. november 2025. ' +
        'Omfang: 86,5 bekreftede timer, i snitt 2,11 timer per uke (5,6 prosent av full stilling), fordelt på 24 vakter. ' +
        'Oppdrag: Kafévert. Innsatsen var frivillig og ulønnet.',
    )
  })

  it('of one hour on one shift, as one says it', () => {
    const { description } = made({ minutes: 60, shifts: 1 }).credentialSubject.achievement
    expect(description).toContain('1 bekreftet time, ')
    expect(description).toContain('fordelt på 1 vakt.')
  })

  it('that somebody goes on, and then no last day', () => {
    const ongoing = made({ period: { from: '2025-02-01', to: '2025-11-14', ongoing: true } }).credentialSubject
    expect(ongoing.achievement.description).toContain('til 14. november 2025 og er fortsatt frivillig.')
    expect(ongoing).not.toHaveProperty('activityEndDate')
    expect(made().credentialSubject.activityEndDate).toBe('2025-11-14T12:00:00Z')
  })
})

describe('what machines read', () => {
  it('each measure with what it measures', () => {
    const { result, achievement } = made().credentialSubject
    const types = new Map(achievement.resultDescription.map(({ id, resultType }) => [id, resultType]))
    expect(result.map(({ resultDescription, value }) => [types.get(resultDescription), value])).toEqual([
      ['ext:Hours', '86.5'],
      ['ext:HoursPerWeek', '2.11'],
      ['ext:PercentOfFullTime', '5.6'],
      ['ext:Shifts', '24'],
    ])
  })

  it('confirmed skills by their place in ESCO, and nothing where there are none', () => {
    expect(made().credentialSubject.achievement.alignment).toEqual([
      {
        type: ['Alignment'],
        targetName: 'møte kunder',
        targetUrl: 'http://data.europa.eu/esco/skill/dbfb1b66-2d77-4a53-8b1c-0b4b6dc7f3e8',
        targetFramework: 'ESCO',
        targetType: 'ext:EscoSkill',
      },
    ])
    expect(made({ skills: [] }).credentialSubject.achievement).not.toHaveProperty('alignment')
  })

  it('who the issuer is and where withdrawal is told', () => {
    const { issuer, credentialStatus, awardedDate } = made()
    expect(issuer).toMatchObject({ id: 'did:web:localhost%3A40443:org:999999999', type: ['Profile'] })
    expect(issuer.otherIdentifier).toEqual([
      { type: 'IdentifierEntry', identifier: '999999999', identifierType: 'ext:NorwegianOrganisationNumber' },
    ])
    expect(credentialStatus.statusListIndex).toBe('4711')
    expect(awardedDate).toBe('2025-11-23T12:00:00Z')
  })

  it('one achievement for each credential, because it tells of one person’s hours', () => {
    expect(made().credentialSubject.achievement).toMatchObject({
      id: `${credentialId}#achievement`,
      achievementType: 'CommunityService',
      inLanguage: 'nb',
    })
  })
})

describe('the person', () => {
  it('is named, and by nothing else', () => {
    expect(made().credentialSubject.identifier).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: 'Oksana Kovalenko', identityType: 'name' },
    ])
    expect(made().credentialSubject).not.toHaveProperty('id')
  })

  it.each(variants)('has no address, number or birth date in it: %s', (_, claims) => {
    const text = JSON.stringify(made(claims))
    expect(text).not.toMatch(/@(?!context)|birth|født|telefon|phone|email|\b\d{11}\b/i)
  })
})

describe('the translations', () => {
  it('follow the Norwegian, and say that they are translations', () => {
    const { narrative } = made().credentialSubject
    const [norwegian, english, ukrainian] = narrative.split(/\n\n(?=## )/)
    expect(norwegian).toContain('### Oppgaver\n\n- ta imot gjester\n- koke kaffe')
    expect(norwegian).toContain('### Bekreftede ferdigheter\n\n- møte kunder')
    expect(english).toContain('## In English (translation; the Norwegian text applies)')
    expect(english).toContain('from 1 February 2025 to 14 November 2025. Confirmed hours: 86.5;')
    expect(ukrainian).toContain('## Українською (переклад; основний текст — норвезький)')
    expect(ukrainian).toContain('період: 1 лютого 2025 – 14 листопада 2025. Підтверджені години: 86,5;')
  })

  it.each(variants)('show what people wrote as they wrote it: %s', (_, claims) => {
    const { narrative } = made(claims).credentialSubject
    const headings = narrative.split('\n').filter((line) => line.startsWith('#'))
    expect(headings.every((line) => /^#{2,3} [^<>]+$/.test(line))).toBe(true)
    expect(narrative).not.toMatch(/(?<!\\)[<>[\]]/)
    expect(narrative).not.toMatch(/^\s|\n{3}|\s$/)
  })
})

it.each(variants)('nothing of it is left unsigned: %s', async (_, claims) => {
  const lines = await canonical(made(claims) as unknown as Json)
  for (const text of ['Innsatsen var frivillig og ulønnet.', 'ext:Hours', 'ext:Shifts', '"4711"', 'Timeliste'])
    expect(lines).toContain(text)
})

it('two people’s words don’t mix: the same claims give the same credential', () => {
  expect(made()).toEqual(made())
  expect(JSON.stringify(made({ holder: { name: 'Ivan Franko' } }))).not.toContain('Oksana Kovalenko har vært')
})
