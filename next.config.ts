import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@electric-sql/pglite', 'pglite-prisma-adapter', '@myriaddreamin/typst-ts-node-compiler', 'pg-boss', 'pino'],
}

export default config
