import 'server-only'
import enCommon from '@/locales/en/common.json'
import enRefusals from '@/locales/en/refusals.json'
import enPeople from '@/locales/en/people.json'
import enVolunteers from '@/locales/en/volunteers.json'
import enOrganisations from '@/locales/en/organisations.json'
import enTasks from '@/locales/en/tasks.json'
import enEditing from '@/locales/en/editing.json'
import enSignups from '@/locales/en/signups.json'
import enHours from '@/locales/en/hours.json'
import enAttestations from '@/locales/en/attestations.json'
import enReferences from '@/locales/en/references.json'
import enIssuers from '@/locales/en/issuers.json'
import enSharing from '@/locales/en/sharing.json'
import enChecking from '@/locales/en/checking.json'
import enBatches from '@/locales/en/batches.json'
import enSkills from '@/locales/en/skills.json'
import enBundle from '@/locales/en/bundle.json'
import enRounds from '@/locales/en/rounds.json'
import enFairness from '@/locales/en/fairness.json'
import enSupport from '@/locales/en/support.json'
import enPages from '@/locales/en/pages.json'
import nbCommon from '@/locales/nb/common.json'
import nbRefusals from '@/locales/nb/refusals.json'
import nbPeople from '@/locales/nb/people.json'
import nbVolunteers from '@/locales/nb/volunteers.json'
import nbOrganisations from '@/locales/nb/organisations.json'
import nbTasks from '@/locales/nb/tasks.json'
import nbEditing from '@/locales/nb/editing.json'
import nbSignups from '@/locales/nb/signups.json'
import nbHours from '@/locales/nb/hours.json'
import nbAttestations from '@/locales/nb/attestations.json'
import nbReferences from '@/locales/nb/references.json'
import nbIssuers from '@/locales/nb/issuers.json'
import nbSharing from '@/locales/nb/sharing.json'
import nbChecking from '@/locales/nb/checking.json'
import nbBatches from '@/locales/nb/batches.json'
import nbSkills from '@/locales/nb/skills.json'
import nbBundle from '@/locales/nb/bundle.json'
import nbRounds from '@/locales/nb/rounds.json'
import nbFairness from '@/locales/nb/fairness.json'
import nbSupport from '@/locales/nb/support.json'
import nbPages from '@/locales/nb/pages.json'
import ukCommon from '@/locales/uk/common.json'
import ukRefusals from '@/locales/uk/refusals.json'
import ukPeople from '@/locales/uk/people.json'
import ukVolunteers from '@/locales/uk/volunteers.json'
import ukOrganisations from '@/locales/uk/organisations.json'
import ukTasks from '@/locales/uk/tasks.json'
import ukEditing from '@/locales/uk/editing.json'
import ukSignups from '@/locales/uk/signups.json'
import ukHours from '@/locales/uk/hours.json'
import ukAttestations from '@/locales/uk/attestations.json'
import ukReferences from '@/locales/uk/references.json'
import ukIssuers from '@/locales/uk/issuers.json'
import ukSharing from '@/locales/uk/sharing.json'
import ukChecking from '@/locales/uk/checking.json'
import ukBatches from '@/locales/uk/batches.json'
import ukSkills from '@/locales/uk/skills.json'
import ukBundle from '@/locales/uk/bundle.json'
import ukRounds from '@/locales/uk/rounds.json'
import ukFairness from '@/locales/uk/fairness.json'
import ukSupport from '@/locales/uk/support.json'
import ukPages from '@/locales/uk/pages.json'

/** One file a noun, beside what belongs to every page, the refusals and the pages that only tell. */
const en = {
  common: enCommon,
  refusals: enRefusals,
  people: enPeople,
  volunteers: enVolunteers,
  organisations: enOrganisations,
  tasks: enTasks,
  editing: enEditing,
  signups: enSignups,
  hours: enHours,
  attestations: enAttestations,
  references: enReferences,
  issuers: enIssuers,
  sharing: enSharing,
  checking: enChecking,
  batches: enBatches,
  skills: enSkills,
  bundle: enBundle,
  rounds: enRounds,
  fairness: enFairness,
  support: enSupport,
  pages: enPages,
}
const nb = {
  common: nbCommon,
  refusals: nbRefusals,
  people: nbPeople,
  volunteers: nbVolunteers,
  organisations: nbOrganisations,
  tasks: nbTasks,
  editing: nbEditing,
  signups: nbSignups,
  hours: nbHours,
  attestations: nbAttestations,
  references: nbReferences,
  issuers: nbIssuers,
  sharing: nbSharing,
  checking: nbChecking,
  batches: nbBatches,
  skills: nbSkills,
  bundle: nbBundle,
  rounds: nbRounds,
  fairness: nbFairness,
  support: nbSupport,
  pages: nbPages,
}
const uk = {
  common: ukCommon,
  refusals: ukRefusals,
  people: ukPeople,
  volunteers: ukVolunteers,
  organisations: ukOrganisations,
  tasks: ukTasks,
  editing: ukEditing,
  signups: ukSignups,
  hours: ukHours,
  attestations: ukAttestations,
  references: ukReferences,
  issuers: ukIssuers,
  sharing: ukSharing,
  checking: ukChecking,
  batches: ukBatches,
  skills: ukSkills,
  bundle: ukBundle,
  rounds: ukRounds,
  fairness: ukFairness,
  support: ukSupport,
  pages: ukPages,
}

export type Words = typeof en
export type Namespace = keyof Words

// A key that one language lacks fails the types; plural forms differ by language and are held by a test.
export const resources = { uk, nb, en }
