// What the JSON Schemas of Open Badges 3.0 demand of the fields that we use, in our own short words: the same names,
// what is required, and nothing else let in. It is given to validators that would fetch the originals.

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const stamp = { type: 'string', format: 'date-time' }
const listOf = (items: object) => ({ type: 'array', minItems: 1, items })
const extension = { type: 'string', pattern: '^ext:[a-zA-Z0-9._-]+$' }
const oneOf = (...values: string[]) => ({ anyOf: [{ enum: values }, extension] })
const typed = (...names: string[]) => ({
  oneOf: [
    { type: 'string', enum: names },
    { allOf: names.map((name) => ({ contains: { const: name } })), ...listOf(text) },
  ],
})
const closed = (properties: Record<string, object>, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const address = closed(
  {
    type: typed('Address'),
    addressCountry: text,
    addressCountryCode: { type: 'string', pattern: '^[A-Z]{2}$' },
    addressRegion: text,
    addressLocality: text,
    streetAddress: text,
    postalCode: text,
  },
  ['type'],
)

const identifierType = oneOf('name', 'sourcedId', 'systemId', 'userName', 'accountId', 'emailAddress', 'identifier')

const profile = closed(
  {
    id: uri,
    type: typed('Profile'),
    name: text,
    url: uri,
    phone: text,
    description: text,
    email: { type: 'string', format: 'email' },
    address,
    otherIdentifier: listOf(
      closed({ type: { const: 'IdentifierEntry' }, identifier: text, identifierType }, [
        'type',
        'identifier',
        'identifierType',
      ]),
    ),
  },
  ['id', 'type'],
)

const achievement = closed(
  {
    id: uri,
    type: typed('Achievement'),
    achievementType: oneOf('Achievement', 'Badge', 'CertificateOfCompletion', 'CommunityService', 'Membership'),
    inLanguage: { type: 'string', pattern: '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$' },
    name: text,
    description: text,
    criteria: closed({ id: uri, narrative: text }, []),
    alignment: listOf(
      closed(
        {
          type: typed('Alignment'),
          targetName: text,
          targetUrl: uri,
          targetFramework: text,
          targetDescription: text,
          targetType: oneOf('ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CTDL'),
        },
        ['type', 'targetName', 'targetUrl'],
      ),
    ),
    resultDescription: listOf(
      closed(
        {
          id: uri,
          type: typed('ResultDescription'),
          name: text,
          resultType: oneOf('GradePointAverage', 'LetterGrade', 'Percent', 'Result', 'Status'),
          valueMin: text,
          valueMax: text,
        },
        ['id', 'type', 'name', 'resultType'],
      ),
    ),
  },
  ['id', 'type', 'criteria', 'description', 'name'],
)

const achievementSubject = closed(
  {
    id: uri,
    type: typed('AchievementSubject'),
    activityStartDate: stamp,
    activityEndDate: stamp,
    identifier: listOf(
      closed(
        {
          type: { const: 'IdentityObject' },
          hashed: { type: 'boolean' },
          identityHash: text,
          identityType: identifierType,
          salt: text,
        },
        ['type', 'hashed', 'identityHash', 'identityType'],
      ),
    ),
    narrative: text,
    role: text,
    achievement,
    result: listOf(closed({ type: typed('Result'), resultDescription: uri, value: text }, ['type'])),
  },
  ['type', 'achievement'],
)

const credential = (types: string[], subject: object, more: Record<string, object> = {}) => ({
  $schema: 'https://json-schema.org/draft/2019-09/schema#',
  ...closed(
    {
      '@context': {
        type: 'array',
        allOf: [
          { contains: { const: 'https://www.w3.org/ns/credentials/v2' } },
          {
            contains: {
              type: 'string',
              pattern: '^https://purl.imsglobal.org/spec/ob/v3p0/context-3.0(.[0-9]+)*.json$',
            },
          },
        ],
        items: text,
      },
      id: uri,
      type: typed(...types),
      name: text,
      description: text,
      issuer: profile,
      validFrom: stamp,
      validUntil: stamp,
      awardedDate: stamp,
      credentialSubject: subject,
      credentialStatus: {
        type: 'object',
        properties: { id: uri, type: text },
        required: ['type'],
      },
      proof: { type: 'object', properties: { type: text, created: stamp }, required: ['type'] },
      ...more,
    },
    ['@context', 'id', 'type', 'name', 'credentialSubject', 'issuer', 'validFrom'],
  ),
})

const endorsement = credential(
  ['VerifiableCredential', 'EndorsementCredential'],
  closed({ id: uri, type: typed('EndorsementSubject'), endorsementComment: text }, ['id', 'type']),
)
const { $schema: _, ...embedded } = endorsement

const base = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json'

export const openBadgesSchemas: Record<string, object> = {
  [`${base}/ob_v3p0_endorsementcredential_schema.json`]: endorsement,
  [`${base}/ob_v3p0_achievementcredential_schema.json`]: credential(
    ['VerifiableCredential', 'OpenBadgeCredential'],
    achievementSubject,
    {
      evidence: listOf(
        closed(
          {
            id: uri,
            type: typed('Evidence'),
            name: text,
            narrative: text,
            description: text,
            genre: text,
            audience: text,
          },
          ['type'],
        ),
      ),
      endorsement: listOf(embedded),
    },
  ),
}
