import { gzipSync } from 'node:zlib'
import { type APIRequestContext, expect } from '@playwright/test'
import { routes } from '@/lib/routes'

const kilobyte = 1000
const sizes = new Map<string, number>()

/**
 * Scripts as they travel, compressed. What the framework weighs is read off the page about accessibility, which
 * only tells: every script it has, every page has. What a page has beyond that is ours.
 */
export async function expectLightScripts(request: APIRequestContext, html: string): Promise<string> {
  const plain = await request.get(routes.accessibility('uk'))
  const everywhere = scriptsOf(await plain.text())
  const own = scriptsOf(html).filter((script) => !everywhere.includes(script))
  const frame = await weigh(request, everywhere)
  const ours = await weigh(request, own)
  expect(everywhere.length, 'the page about accessibility has scripts').toBeGreaterThan(0)
  expect(frame, 'the scripts of every page').toBeLessThan(145 * kilobyte)
  expect(ours, 'the scripts of this page').toBeLessThan(15 * kilobyte)
  return `${(ours / kilobyte).toFixed(1)} kB of own scripts beside ${(frame / kilobyte).toFixed(1)} kB of every page`
}

/** Old browsers' crutches are not fetched by others. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? []
  return tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => /\bsrc="([^"]+)"/.exec(tag)![1]!)
}

async function weigh(request: APIRequestContext, scripts: string[]): Promise<number> {
  let total = 0
  for (const script of scripts) {
    if (!sizes.has(script)) sizes.set(script, gzipSync(await (await request.get(script)).body()).length)
    total += sizes.get(script)!
  }
  return total
}
