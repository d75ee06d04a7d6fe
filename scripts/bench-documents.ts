import { parseArgs } from 'node:util'
import { runDocuments } from '@/tests/bench/documents/run'
import { throwAwaySeal } from '@/tests/support/certificate'

const usage = 'npm run bench:documents -- [--documents NUMBER] [--json]'

try {
  await bench()
  // The channel to the parent would keep this process waiting.
  process.exit()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function bench(): Promise<void> {
  const { values } = options()
  const documents = Number(values.documents)
  if (!Number.isInteger(documents) || documents < 1)
    throw new Error(`--documents takes a whole number from 1, not "${values.documents}".`)
  const seal = await throwAwaySeal()
  if (!seal)
    console.error('There is no openssl here to make a certificate with: the documents are signed, but not sealed.')
  const figures = await runDocuments(documents, seal)
  if (values.json) console.log(JSON.stringify(figures))
  else console.log({ ...figures, sealed: seal !== null })
}

function options() {
  try {
    return parseArgs({
      options: { documents: { type: 'string', default: '200' }, json: { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new Error(`${(error as Error).message}\nUse: ${usage}`, { cause: error })
  }
}
