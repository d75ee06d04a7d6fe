import type { Locale } from '@/lib/i18n/config'

export interface DemoPerson {
  key: 'newcomer' | 'local' | 'coordinator' | 'signatory' | 'administrator'
  name: string
  email: string
  /** What they are, for whoever chooses among them. */
  role: Record<Locale, string>
}

/** Whom a visitor of the demo can be. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'newcomer',
    name: 'Oksana Melnyk',
    email: 'oksana@demo.example',
    role: {
      uk: 'волонтерка, яка щойно переїхала до Норвегії',
      nb: 'frivillig som nettopp har flyttet til Norge',
      en: 'a volunteer who has just moved to Norway',
    },
  },
  {
    key: 'local',
    name: 'Jonas Lie',
    email: 'jonas@demo.example',
    role: {
      uk: 'місцевий волонтер і напарник для нових',
      nb: 'frivillig fra nabolaget og fadder for nye',
      en: 'a volunteer from the neighbourhood and a buddy for new people',
    },
  },
  {
    key: 'coordinator',
    name: 'Kari Nordby',
    email: 'kari@demo.example',
    role: {
      uk: 'координує волонтерів у Solvik matsentral',
      nb: 'koordinator i Solvik matsentral',
      en: 'a coordinator at Solvik matsentral',
    },
  },
  {
    key: 'signatory',
    name: 'Ingrid Haugen',
    email: 'ingrid@demo.example',
    role: {
      uk: 'керує Solvik matsentral і підписує довідки',
      nb: 'leder Solvik matsentral og signerer attester',
      en: 'leads Solvik matsentral and signs attestations',
    },
  },
  {
    key: 'administrator',
    name: 'Per Aas',
    email: 'per@demo.example',
    role: {
      uk: 'адміністратор Toveis, який схвалює організації',
      nb: 'administrator i Toveis, godkjenner organisasjoner',
      en: 'an administrator of Toveis who approves organisations',
    },
  },
]

export const demoPerson = (key: DemoPerson['key']): DemoPerson => demoPeople.find((person) => person.key === key)!
