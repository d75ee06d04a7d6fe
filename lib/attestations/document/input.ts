/** All that an attestation says. Dates are calendar dates; names and phrases stand as they were typed. */
export interface AttestationDocument {
  organisation: {
    name: string
    orgnr: string
    address: string
    purpose: { nb: string; uk: string }
    email: string
    phone: string | null
  }
  volunteer: { name: string }
  issuedOn: string
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
  duties: { nb: string[]; uk: string[] }
  confirmations: { nb: string[]; uk: string[] }
  signer: { name: string; title: string }
}
