import type { Route } from 'next'
import type { Locale } from '@/lib/i18n/config'

const at = (locale: Locale, path: string) => `/${locale}${path}` as Route
type Query = Record<string, string | readonly string[] | undefined>
const query = (values: Query) => {
  const given = Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
  const filled = given.filter(([, value]) => value !== '')
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`
}

/** What the welcome asks, in its order; the settings ask the same. */
type Question = 'name' | 'where' | 'when' | 'likes' | 'language'

/** Every address of the product, as a function of the language. */
export const routes = {
  home: (l: Locale) => at(l, ''),
  tasks: (l: Locale, filters: Query = {}) => at(l, `/tasks${query(filters)}`),
  task: (l: Locale, taskId: string) => at(l, `/tasks/${taskId}`),
  howItWorks: (l: Locale) => at(l, '/about'),
  forOrganisations: (l: Locale) => at(l, '/organisations'),
  applyAsOrganisation: (l: Locale, orgnr?: string) => at(l, `/organisations/apply${query({ orgnr })}`),
  fairness: (l: Locale) => at(l, '/fairness'),
  fairnessOf: (l: Locale, roundId: string) => at(l, `/fairness/${roundId}`),
  privacy: (l: Locale) => at(l, '/privacy'),
  accessibility: (l: Locale) => at(l, '/accessibility'),
  speakUp: (l: Locale) => at(l, '/speak-up'),
  verify: (l: Locale, code?: string) => at(l, code === undefined ? '/verify' : `/verify/${encodeURIComponent(code)}`),
  verifyFile: (l: Locale) => at(l, '/verify/file'),
  demo: (l: Locale) => at(l, '/demo'),
  demoMail: (l: Locale) => at(l, '/demo/mail'),

  signIn: (l: Locale, returnTo?: string) => at(l, `/sign-in${query({ to: returnTo })}`),
  signInCode: (l: Locale, returnTo?: string) => at(l, `/sign-in/code${query({ to: returnTo })}`),
  signInLink: (l: Locale, token: string, returnTo?: string) => at(l, `/sign-in/link${query({ token, to: returnTo })}`),
  welcome: (l: Locale, step: Question = 'name', returnTo?: string) =>
    at(l, `/welcome/${step}${query({ to: returnTo })}`),
  settings: (l: Locale, saved?: Question | 'pause' | 'locale' | 'theme') => at(l, `/settings${query({ saved })}`),
  settingsOf: (l: Locale, question: Question) => at(l, `/settings/${question}`),

  myPage: (l: Locale) => at(l, '/my'),
  forYou: (l: Locale, page = 1) => at(l, `/my/for-you${query({ page: page > 1 ? String(page) : undefined })}`),
  myShifts: (l: Locale) => at(l, '/my/shifts'),
  proposal: (l: Locale, proposalId: string) => at(l, `/my/proposals/${proposalId}`),
  signUp: (l: Locale, shiftId: string) => at(l, `/my/shifts/${shiftId}`),
  proposeHours: (l: Locale, shiftId: string) => at(l, `/my/shifts/${shiftId}/hours`),
  buddy: (l: Locale, saved?: 'offer' | 'pause' | 'end' | 'shift') => at(l, `/my/buddy${query({ saved })}`),
  myHours: (l: Locale) => at(l, '/my/hours'),
  mySkills: (l: Locale, asked: { org?: string; skill?: string; saved?: 'sent' } = {}) =>
    at(l, `/my/attestations/skills${query(asked)}`),
  myAttestations: (l: Locale, saved?: 'codeOff' | 'codeOn') => at(l, `/my/attestations${query({ saved })}`),
  share: (l: Locale) => at(l, '/my/attestations/share'),
  links: (l: Locale, saved?: 'made' | 'changed' | 'on' | 'off' | 'deleted' | 'renewed') =>
    at(l, `/my/attestations/links${query({ saved })}`),
  message: (l: Locale, to?: 'nav' | 'adviser' | 'employer', shareId?: string) =>
    at(l, `/my/attestations/message${query({ to, share: shareId })}`),
  myReferences: (l: Locale, saved?: 'asked') => at(l, `/my/references${query({ saved })}`),
  newReference: (l: Locale, orgnr?: string, who?: string) => at(l, `/my/references/new${query({ org: orgnr, who })}`),
  myReference: (l: Locale, referenceId: string) => at(l, `/my/references/${referenceId}`),
  /** The one mailed link of somebody who is asked for a reference. */
  reference: (l: Locale, token: string) => at(l, `/references/${token}`),
  writeReference: (l: Locale, token: string) => at(l, `/references/${token}/write`),
  previewReference: (l: Locale, token: string) => at(l, `/references/${token}/preview`),
  /** The link that a holder made for an employer. */
  contact: (l: Locale, token: string, openingId?: string) => at(l, `/contact/${token}${query({ opening: openingId })}`),

  organisation: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}`),
  organisationTasks: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}/tasks`),
  newTask: (l: Locale, orgnr: string, roleId?: string) => at(l, `/org/${orgnr}/tasks/new${query({ role: roleId })}`),
  editTask: (l: Locale, orgnr: string, taskId: string) => at(l, `/org/${orgnr}/tasks/${taskId}`),
  publishTask: (l: Locale, orgnr: string, taskId: string) => at(l, `/org/${orgnr}/tasks/${taskId}/publish`),
  editShift: (l: Locale, orgnr: string, taskId: string, shiftId: string) =>
    at(l, `/org/${orgnr}/tasks/${taskId}/shifts/${shiftId}`),
  rosters: (l: Locale, orgnr: string, shown: Query = {}) => at(l, `/org/${orgnr}/roster${query(shown)}`),
  roster: (l: Locale, orgnr: string, shiftId: string) => at(l, `/org/${orgnr}/roster/${shiftId}`),
  attendanceList: (l: Locale, orgnr: string, shiftId: string) => at(l, `/org/${orgnr}/roster/${shiftId}/list`),
  organisationRounds: (l: Locale, orgnr: string, page = 1) =>
    at(l, `/org/${orgnr}/rounds${query({ page: page > 1 ? String(page) : undefined })}`),
  organisationHours: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}/hours`),
  confirmHours: (l: Locale, orgnr: string, shiftId: string) => at(l, `/org/${orgnr}/hours/${shiftId}`),
  correctHours: (l: Locale, orgnr: string, shiftId: string, signUpId: string) =>
    at(l, `/org/${orgnr}/hours/${shiftId}/${signUpId}`),
  organisationAttestations: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}/attestations`),
  newAttestation: (l: Locale, orgnr: string, volunteerId: string) =>
    at(l, `/org/${orgnr}/attestations/new${query({ volunteer: volunteerId })}`),
  issuedAttestation: (l: Locale, orgnr: string, attestationId: string, saved?: 'issued') =>
    at(l, `/org/${orgnr}/attestations/${attestationId}${query({ saved })}`),
  withdrawAttestation: (l: Locale, orgnr: string, attestationId: string) =>
    at(l, `/org/${orgnr}/attestations/${attestationId}/withdraw`),
  newAttestationBatch: (l: Locale, orgnr: string, shown: Query = {}) =>
    at(l, `/org/${orgnr}/attestations/batches/new${query(shown)}`),
  attestationBatch: (l: Locale, orgnr: string, batchId: string) =>
    at(l, `/org/${orgnr}/attestations/batches/${batchId}`),
  organisationSkills: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}/skills`),
  organisationReferences: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}/references`),
  team: (l: Locale, orgnr: string) => at(l, `/org/${orgnr}/team`),

  admin: (l: Locale) => at(l, '/admin'),
  adminOrganisation: (l: Locale, organisationId: string) => at(l, `/admin/organisations/${organisationId}`),
  adminKeys: (l: Locale, organisationId: string, saved?: 'replaced' | 'compromised') =>
    at(l, `/admin/organisations/${organisationId}/keys${query({ saved })}`),
  replaceKey: (l: Locale, organisationId: string, keyId: string) =>
    at(l, `/admin/organisations/${organisationId}/keys/${keyId}/replace`),
  keyCompromised: (l: Locale, organisationId: string, keyId: string) =>
    at(l, `/admin/organisations/${organisationId}/keys/${keyId}/compromised`),
  adminFlagged: (l: Locale) => at(l, '/admin/flagged'),
  adminRounds: (l: Locale, page = 1) => at(l, `/admin/rounds${query({ page: page > 1 ? String(page) : undefined })}`),
  adminRound: (l: Locale, roundId: string) => at(l, `/admin/rounds/${roundId}`),
  adminKeptApart: (l: Locale) => at(l, '/admin/rounds/apart'),
  adminLog: (l: Locale, filters: Record<string, string | undefined> = {}) => at(l, `/admin/log${query(filters)}`),

  fairnessJson: () => '/api/fairness' as Route,
  didDocument: (orgnr: string | null) => (orgnr === null ? '/.well-known/did.json' : `/org/${orgnr}/did.json`) as Route,
  statusList: (orgnr: string | null, position: number) => `/api/status/${orgnr ?? 'platform'}/${position}` as Route,
  context: (name: string) => `/api/contexts/${name}` as Route,
  issuanceLog: (after?: number) => `/api/log${query({ after: after?.toString() })}` as Route,
  endorsementOf: (orgnr: string) => `/api/issuers/${orgnr}/endorsement` as Route,
  credential: (token: string) => `/api/credentials/${token}` as Route,
  attestationBundle: () => '/api/documents/attestations/bundle' as Route,
  logoPicture: (digest: string) => `/api/logos/${digest}` as Route,
  attestationPdf: (attestationId: string) => `/api/documents/attestations/${attestationId}` as Route,
  attestationJson: (attestationId: string) => `/api/documents/attestations/${attestationId}?as=json` as Route,
  combinedPdf: () => '/api/documents/combined' as Route,
  combinedJson: () => '/api/documents/combined?as=json' as Route,
}

/** The same page in another language. */
export function inLocale(path: string, locale: Locale): Route {
  return path.replace(/^\/(uk|nb|en)(?=\/|$|\?)/, `/${locale}`) as Route
}

/** Where to go after signing in: a page of ours, never another site. */
export function safeReturn(to: string | undefined, otherwise: Route): Route {
  return to !== undefined && !/\.\.|\/\//.test(to) && /^\/(uk|nb|en)(\/[\w\-/.~%]*)?(\?[\w\-=&%.~+]*)?$/.test(to)
    ? (to as Route)
    : otherwise
}
