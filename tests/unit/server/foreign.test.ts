import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { foreignReader, pinnedGet, type Reach } from '@/lib/server/foreign'
import { throwAwayServer } from '@/tests/support/certificate'
import { needs } from '@/tests/support/programs'

const listed = ['badges.example.org']
const did = 'https://badges.example.org/.well-known/did.json'

/** A world in which the name leads to these addresses and every address answers the same. */
const world = (...addresses: string[]) => {
  const resolve = vi.fn<Reach['resolve']>(async () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
  )
  const get = vi.fn<Reach['get']>(async () => Promise.resolve('{}'))
  return { resolve, get }
}

describe('only what is on the list is read', () => {
  it.each([
    ['another host', 'https://other.example.org/did.json'],
    ['a host below it', 'https://evil.badges.example.org/did.json'],
    ['a host that begins like it', 'https://badges.example.org.evil.example/did.json'],
    ['the name in front of an @', 'https://badges.example.org@evil.example/did.json'],
    ['with a user', 'https://user:secret@badges.example.org/did.json'],
    ['without encryption', 'http://badges.example.org/did.json'],
    ['another door', 'https://badges.example.org:8443/did.json'],
    ['a number for a name', 'https://127.0.0.1/did.json'],
    ['this machine', 'https://localhost/did.json'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'badges.example.org'],
  ])('not %s', async (_what, address) => {
    const reach = world('8.8.8.8')
    await expect(foreignReader(listed, reach)(address)).rejects.toMatchObject({ fault: 'notListed' })
    expect(reach.resolve).not.toHaveBeenCalled()
  })

  it('the listed one is', async () => {
    await expect(foreignReader(listed, world('8.8.8.8'))(did)).resolves.toBe('{}')
  })

  it('nobody is listed until somebody is', async () => {
    await expect(foreignReader([], world('8.8.8.8'))(did)).rejects.toMatchObject({ fault: 'notListed' })
  })
})

describe('a listed name that leads inside', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine by its other name', ['::1']],
    ['a neighbour', ['10.0.0.8']],
    ['the cloud that keeps its keys there', ['169.254.169.254']],
    ['the same, dressed up', ['::ffff:169.254.169.254']],
    ['one outside and one inside', ['8.8.8.8', '192.168.0.1']],
    ['one inside and one outside', ['fd00::1', '2606:4700::1111']],
  ])('is refused: %s', async (_what, addresses) => {
    const reach = world(...addresses)
    await expect(foreignReader(listed, reach)(did)).rejects.toMatchObject({ fault: 'inside' })
    expect(reach.get).not.toHaveBeenCalled()
  })

  it('is refused also when it changes its mind in between: the address that was looked at is the one that is asked', async () => {
    const reach = world('8.8.8.8')
    reach.resolve
      .mockResolvedValueOnce([{ address: '8.8.8.8', family: 4 }])
      .mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
    const read = foreignReader(listed, reach)
    await read(did)
    expect(reach.resolve).toHaveBeenCalledTimes(1)
    expect(reach.get.mock.calls[0]![1]).toEqual({ address: '8.8.8.8', family: 4 })
    await expect(read('https://badges.example.org/list')).rejects.toMatchObject({ fault: 'inside' })
    expect(reach.get).toHaveBeenCalledTimes(1)
  })

  it('or nowhere', async () => {
    await expect(foreignReader(listed, world())(did)).rejects.toMatchObject({ fault: 'unreachable' })
    const reach = world()
    reach.resolve.mockRejectedValueOnce(new Error('ENOTFOUND'))
    await expect(foreignReader(listed, reach)(did)).rejects.toMatchObject({ fault: 'unreachable' })
  })
})

it('at most three things are read for one document, each of them once', async () => {
  const reach = world('8.8.8.8')
  const read = foreignReader(listed, reach)
  for (const page of ['1', '2', '3', '1', '2']) await read(`https://badges.example.org/${page}`)
  expect(reach.get).toHaveBeenCalledTimes(3)
  await expect(read('https://badges.example.org/4')).rejects.toMatchObject({ fault: 'tooMany' })
})

it('nobody is waited for longer than a moment', async () => {
  const reach = world('8.8.8.8')
  reach.resolve.mockReturnValueOnce(new Promise(() => undefined))
  await expect(foreignReader(listed, reach, 20)(did)).rejects.toMatchObject({ fault: 'tooSlow' })
})

describe('over a real connection (openssl)', () => {
  let server: Server | undefined
  let certificate: { key: string; cert: string }
  beforeAll(async () => {
    certificate = (await throwAwayServer('badges.example.org')) ?? { key: '', cert: '' }
  })
  beforeEach((context) => needs(context, 'openssl'))
  afterEach(() => server?.closeAllConnections())

  /** Asks a server of this machine under the listed name, which leads nowhere. */
  async function asked(listener: RequestListener, { milliseconds = 5000, name = 'badges.example.org' } = {}) {
    server = createServer(certificate, listener)
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      return await pinnedGet(
        new URL(`https://${name}/did.json`),
        { address: '127.0.0.1', family: 4 },
        AbortSignal.timeout(milliseconds),
        { ca: certificate.cert, port },
      )
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it('what is said is read, with the name it was asked by', async () => {
    const host = vi.fn<(host?: string) => void>()
    const text = await asked((request, response) => {
      host(request.headers.host)
      response.setHeader('content-type', 'application/did+json').end('{"id":"did:web:badges.example.org"}')
    })
    expect(text).toBe('{"id":"did:web:badges.example.org"}')
    expect(host.mock.calls[0]![0]).toMatch(/^badges\.example\.org/)
  })

  it.each<[string, RequestListener, string]>([
    ['somewhere else', (_, to) => to.writeHead(302, { location: 'http://169.254.169.254/' }).end(), 'moved'],
    ['somewhere else for good', (_, to) => to.writeHead(308, { location: '/other' }).end(), 'moved'],
    ['a page', (_, to) => to.setHeader('content-type', 'text/html').end('<p>'), 'notJson'],
    ['nothing', (_, to) => to.writeHead(404).end(), 'unreachable'],
    ['too much', (_, to) => to.setHeader('content-type', 'application/json').end('1'.repeat(200_001)), 'tooBig'],
    [
      'half',
      (_, to) =>
        to.writeHead(200, { 'content-type': 'application/json', 'content-length': 9 }).write('{') && to.destroy(),
      'unreachable',
    ],
  ])('%s is refused', async (_what, listener, fault) => {
    await expect(asked(listener)).rejects.toMatchObject({ fault })
  })

  it('drop by drop is refused', async () => {
    await expect(
      asked((_, to) => void to.setHeader('content-type', 'application/json').write('{'), { milliseconds: 100 }),
    ).rejects.toMatchObject({ fault: 'tooSlow' })
  })

  it('a certificate of somebody else is refused', async () => {
    await expect(
      asked((_, to) => to.setHeader('content-type', 'application/json').end('{}'), { name: 'other.example.org' }),
    ).rejects.toMatchObject({ fault: 'unreachable' })
  })
})
