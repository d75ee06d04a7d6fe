import type refusals from '@/locales/en/refusals.json'

export type RefusalCode = keyof typeof refusals

/** The domain's «no». Thrown inside a transaction it rolls it back; action() turns it into words for the reader. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: Record<string, string | number> = {},
    /** The form's field it stands beside; the whole form without. */
    readonly field?: string,
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
