import { framed, type Frame } from './frame'
import type { Json } from './json'
import { attestationNarrative, attestationWords } from './attestation-wording'
import { noon, plain, type Lines, type Text } from './wording'

/** What an organisation confirms of a volunteer. Dates are calendar dates in Norway. Nothing that identifies beyond the name: no birth date, no address, no number. */
export interface AttestationClaims {
  holder: { name: string }
  issuedOn: string
  period: { from: string; to: string; ongoing: boolean }
  minutes: number
  shifts: number
  hoursPerWeek: number
  percentOfFullTime: number
  /** Those with most hours first. */
  roles: { name: Text; duties: Lines; minutes: number }[]
  /** What the signatory confirms of how the work was done, in finished sentences. */
  confirmations: Lines
  /** ESCO's concepts that the organisation has confirmed. */
  skills: { uri: string; name: Text }[]
  signer: { name: string; title: string }
}

export function attestationCredential(frame: Frame, claims: AttestationClaims): Json {
  const { id, issuer } = frame
  const words = attestationWords(claims, issuer.name)
  return framed(frame, 'OpenBadgeCredential', {
    name: words.title,
    awardedDate: noon(claims.issuedOn),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: claims.holder.name, identityType: 'name' }],
      activityStartDate: noon(claims.period.from),
      ...(!claims.period.ongoing && { activityEndDate: noon(claims.period.to) }),
      role: words.role,
      narrative: attestationNarrative(claims, issuer.name),
      achievement: {
        id: `${id}#achievement`,
        type: ['Achievement'],
        achievementType: 'CommunityService',
        inLanguage: 'nb',
        name: words.title,
        description: words.description,
        criteria: { narrative: words.criteria },
        ...(claims.skills.length > 0 && { alignment: claims.skills.map(alignment) }),
        resultDescription: words.results.map(({ key, name, type }) => ({
          id: `${id}#${key}`,
          type: ['ResultDescription'],
          name,
          resultType: type,
        })),
      },
      result: words.results.map(({ key, value }) => ({
        type: ['Result'],
        resultDescription: `${id}#${key}`,
        value,
      })),
    },
    evidence: [
      { type: ['Evidence'], name: words.evidence.name, narrative: plain(words.evidence.narrative), genre: 'Timeliste' },
    ],
  })
}

const alignment = ({ uri, name }: AttestationClaims['skills'][number]): Json => ({
  type: ['Alignment'],
  targetName: name.nb,
  targetUrl: uri,
  targetFramework: 'ESCO',
  targetType: 'ext:EscoSkill',
})
