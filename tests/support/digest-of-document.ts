import { createHash } from 'node:crypto'
import { attestationDocument } from '@/lib/attestations/document'
import { attestation } from './attestation'

// A process of its own, on another day: whoever runs it compares.
globalThis.Date = class extends Date {
  constructor(...given: []) {
    if (given.length === 0) super('2031-05-04T03:02:01Z')
    else super(...given)
  }
  static override now = () => Date.UTC(2031, 4, 4, 3, 2, 1)
} as DateConstructor

console.log(
  createHash('sha256')
    .update(await attestationDocument(attestation))
    .digest('hex'),
)
