export type Outcome = 'pass' | 'fail' | 'unknown'

/** Why a check did not pass, by what it is about. */
export const reasons = {
  format: [
    'tooLarge',
    'tooDeep',
    'notJson',
    'duplicateKey',
    'foreignContext',
    'strayKeyword',
    'emptyValue',
    'notACredential',
    'badIdentifier',
    'badIssuer',
    'badSubject',
    'badDate',
    'badProof',
    'badStatusEntry',
    'badEndorsement',
    'otherSubject',
    'unsupported',
  ],
  issuer: ['unknownIssuer', 'badDidDocument', 'foreignKey', 'unknownKey', 'untrustedKey'],
  signature: ['signatureMismatch'],
  dates: ['expired', 'notYetValid'],
  status: ['withdrawn', 'foreignList', 'unreadableList', 'expiredList', 'unsupportedStatus', 'neverWithdrawn'],
} as const

export type CheckName = keyof typeof reasons
export type Reason = (typeof reasons)[CheckName][number]

export interface Check {
  outcome: Outcome
  reason?: Reason
}

/** What keeps a check from passing. */
export class Flaw extends Error {
  constructor(
    readonly reason: Reason,
    readonly outcome: Outcome = 'fail',
  ) {
    super(reason)
  }
}

export const passed: Check = { outcome: 'pass' }
export const notReached: Check = { outcome: 'unknown' }

export const asCheck = (flaw: Flaw): Check => ({ outcome: flaw.outcome, reason: flaw.reason })
