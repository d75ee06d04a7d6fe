import { MatchingInputError } from './input'

/** Gives every wish a bit, in the order in which they are met; the order never shows in a score. */
export class Vocabulary {
  private readonly bits = new Map<string, number>()

  constructor(private readonly field: string) {}

  set(words: readonly string[]): number {
    let set = 0
    for (const word of words) set |= 1 << this.bit(word)
    return set
  }

  private bit(word: string): number {
    const known = this.bits.get(word)
    if (known !== undefined) return known
    if (this.bits.size === 32) throw new MatchingInputError(this.field, 'has more than 32 different words')
    this.bits.set(word, this.bits.size)
    return this.bits.size - 1
  }
}

export interface Vocabularies {
  interests: Vocabulary
  gains: Vocabulary
}

export const vocabularies = (): Vocabularies => ({
  interests: new Vocabulary('interests'),
  gains: new Vocabulary('gains'),
})

/** Blocks 0–20 as bits. */
export function lowBlocks(blocks: readonly number[]): number {
  let set = 0
  for (const block of blocks) if (block < 21) set |= 1 << block
  return set
}

/** Blocks 21–41 as bits. */
export function highBlocks(blocks: readonly number[]): number {
  let set = 0
  for (const block of blocks) if (block >= 21) set |= 1 << (block - 21)
  return set
}

/** How many bits are set. */
export function ones(set: number): number {
  set -= (set >>> 1) & 0x55555555
  set = (set & 0x33333333) + ((set >>> 2) & 0x33333333)
  return Math.imul((set + (set >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
