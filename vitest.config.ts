import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = {
  '@': root,
  // What Next itself puts in its place on the server.
  'server-only': join(root, 'node_modules/server-only/empty.js'),
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/support/environment.ts',
          // Properties over thousands of worlds, on a machine that has other things to do.
          testTimeout: 60_000,
        },
      },
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
