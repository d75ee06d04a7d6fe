import type { NextConfig } from 'next'

// What needs a nonce or depends on https is set by proxy.ts.
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

// What verifiers anywhere fetch; later entries outweigh earlier ones.
const published = [
  '/.well-known/did.json',
  '/org/:orgnr/did.json',
  '/api/(status|contexts|log|issuers|credentials)/:path*',
]

const config: NextConfig = {
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are a stage of the tests; a build on somebody's machine should not wait for them.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env['NEXT_DIST_DIR'] || '.next',
  // Native and WASM packages find their own files beside them, and the queue loads its schema at run time.
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pglite-prisma-adapter',
    '@myriaddreamin/typst-ts-node-compiler',
    'pg-boss',
    'pino',
  ],
  experimental: {
    // A photograph from a phone arrives, so that it can be told how large a logo may be; what the proxy holds must be more than that.
    serverActions: { bodySizeLimit: '8mb' },
    proxyClientMaxBodySize: '9mb',
  },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(headers).map(([key, value]) => ({ key, value })) },
    ...published.map((source) => ({
      source,
      headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
    })),
  ],
}

export default config
