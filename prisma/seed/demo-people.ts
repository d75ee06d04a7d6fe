import type { Locale } from '@/lib/i18n/config'

export interface DemoPerson {
  key: string
  name: string
  email: string
  role: Record<Locale, string>
}

/** Whom a visitor of the demo can be. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'oksana',
    name: 'Oksana Melnyk',
    email: 'oksana.melnyk@demo.example',
    role: {
      uk: 'Волонтерка з України. Має підтверджені години й довідку.',
      nb: 'Frivillig fra Ukraina. Har bekreftede timer og en attest.',
      en: 'Volunteer from Ukraine. Has confirmed hours and an attestation.',
    },
  },
  {
    key: 'jonas',
    name: 'Jonas Lie',
    email: 'jonas.lie@demo.example',
    role: {
      uk: 'Місцевий волонтер і напарник для нових людей.',
      nb: 'Frivillig som bor her, og fadder for nye.',
      en: 'Volunteer who lives here, and a buddy for newcomers.',
    },
  },
  {
    key: 'kari',
    name: 'Kari Nordby',
    email: 'kari.nordby@demo.example',
    role: {
      uk: 'Координаторка продуктового центру: завдання, зміни, години.',
      nb: 'Koordinator i en matsentral: oppgaver, vakter og timer.',
      en: 'Coordinator of a food bank: tasks, shifts and hours.',
    },
  },
  {
    key: 'ingrid',
    name: 'Ingrid Haugen',
    email: 'ingrid.haugen@demo.example',
    role: {
      uk: 'Керує тією самою організацією й підписує довідки.',
      nb: 'Leder den samme organisasjonen og signerer attester.',
      en: 'Leads the same organisation and signs attestations.',
    },
  },
  {
    key: 'per',
    name: 'Per Aas',
    email: 'per.aas@demo.example',
    role: {
      uk: 'Адміністратор Toveis: схвалює організації й перевіряє завдання.',
      nb: 'Administrator i Toveis: godkjenner organisasjoner og ser på oppgaver.',
      en: 'Administrator of Toveis: approves organisations and reviews tasks.',
    },
  },
]
