import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = {
  '@': root,
  // What Next itself puts in its place on the server.
  'server-only': join(root, 'node_modules/server-only/empty.js'),
}

const unit = {
  setupFiles: 'tests/support/environment.ts',
  // Properties over thousands of worlds, on a machine that has other things to do.
  testTimeout: 60_000,
}
/** Each takes longer than a hundred others: not for the quick half. */
const exhaustive = 'tests/unit/**/every-*.test.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A third of the time went into loading the same modules for each file. What the product keeps of a database is
    // cleared in tests/support/database.ts.
    isolate: false,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [exhaustive],
          ...unit,
        },
      },
      { resolve: { alias }, test: { name: 'exhaustive', include: [exhaustive], ...unit } },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/support/database-template.ts',
          setupFiles: ['tests/support/environment.ts', 'tests/support/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
