import { randomBytes } from 'node:crypto'
import { printedCode, shortCode } from '@/lib/attestations/rules'

// Guesses codes at a server of this machine, with a real check beside it, and tells how it went. Run by hand:
// node --import tsx tests/bench/verification/guessing.ts http://localhost:3000 7K4M-92XH

const [origin = 'http://localhost:3000', known = '7K4M-92XH'] = process.argv.slice(2)
if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname)) throw new Error('Only at this machine.')

const most = { requests: 3000, milliseconds: 60_000, atOnce: 8 }
// Another one each time: whoever guessed before has no tries left for a quarter of an hour.
const from = `203.0.113.${randomBytes(1)[0]}`
const until = Date.now() + most.milliseconds

/** What a reader of English is told. */
const endings = {
  valid: 'This attestation is valid',
  withdrawn: 'This attestation has been withdrawn',
  unknown: 'There is no such code',
  refused: 'Wait a little',
}
type Ending = keyof typeof endings | 'other'

async function ask(code: string, network: string): Promise<{ ending: Ending; milliseconds: number }> {
  const before = performance.now()
  const answer = await fetch(`${origin}/en/verify/${code}`, { headers: { 'x-forwarded-for': network } })
  const title = /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1]
  const ending = Object.entries(endings).find(([, sentence]) => sentence === title)?.[0] as Ending | undefined
  return { ending: ending ?? 'other', milliseconds: performance.now() - before }
}

const guesses: Awaited<ReturnType<typeof ask>>[] = []
const real: Awaited<ReturnType<typeof ask>>[] = []
let asked = 0

async function guesser(): Promise<void> {
  while (asked < most.requests && Date.now() < until) {
    asked += 1
    guesses.push(await ask(printedCode(shortCode(randomBytes)), from))
  }
}

async function employer(): Promise<void> {
  while (asked < most.requests && Date.now() < until) {
    real.push(await ask(known, '198.51.100.20'))
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

await Promise.all([employer(), ...Array.from({ length: most.atOnce }, guesser)])

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const told = (answers: typeof real) => ({
  asked: answers.length,
  ...Object.fromEntries(
    [...Map.groupBy(answers, ({ ending }) => ending)].map(([ending, all]): [string, number] => [ending, all.length]),
  ),
  medianMilliseconds: Math.round(median(answers.map(({ milliseconds }) => milliseconds))),
})
console.log(JSON.stringify({ guesses: told(guesses), real: told(real) }, undefined, 2))
