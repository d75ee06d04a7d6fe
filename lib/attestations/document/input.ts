/** All that an attestation says. Dates are calendar dates; names and phrases stand as they were typed. */
export interface AttestationDocument {
  organisation: {
    name: string
    orgnr: string
    address: string
    purpose: { nb: string; uk: string; en: string }
    email: string
    phone: string | null
  }
  /** A PNG. */
  logo: Uint8Array | null
  volunteer: { name: string }
  issuedOn: string
  /** The moment; what a seal states. */
  issuedAt: Date
  /** «TV-7K4M-92XH» */
  number: string
  /** «7K4M-92XH» */
  code: string
  /** With the long token: what the QR code holds. */
  verifyUrl: string
  /** Short enough to be typed from paper: «toveis.example/verify». */
  verifyPlace: string
  period: { from: string; to: string; ongoing: boolean }
  minutes: number
  hoursPerWeek: number
  percentOfFullTime: number
  shifts: number
  roles: { nb: string; uk: string; en: string }[]
  duties: Lines
  confirmations: Lines
  skills: { nb: string; uk: string; en: string }[]
  signer: { name: string; title: string }
  /** The signed credential, exactly as it is served: attached inside. */
  credential: string | null
  operator: Operator
}

interface Lines {
  nb: string[]
  uk: string[]
  en: string[]
}

/** Who runs the platform. */
export interface Operator {
  name: string
  email: string
}

/** An overview of attestations by several organisations; its totals are computed from its parts. */
export interface CombinedDocument {
  volunteer: { name: string }
  /** When it was put together. */
  madeAt: Date
  /** One for each organisation, in the order they stand; their own logos and credentials are not looked at. */
  parts: readonly AttestationDocument[]
  /** All their credentials as one presentation: attached inside. */
  presentation: string | null
  operator: Operator
}
