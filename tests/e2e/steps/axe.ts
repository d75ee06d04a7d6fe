import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

type Axe = typeof axe

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a scheme of colours can break. */
const colours = ['color-contrast', 'link-in-text-block']

export async function expectAccessible(
  page: Page,
  where: string,
  only: 'everything' | 'colours' = 'everything',
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate(
    async (runOnly) => {
      const looked = await globalThis.axe.run({ runOnly, resultTypes: ['violations'] })
      return { violations: looked.violations, passes: looked.passes.length }
    },
    only === 'colours' ? colours : standards,
  )
  expect(passes, 'axe has looked at something').toBeGreaterThan(0)
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
  )
  expect(found, where).toEqual([])
}

declare global {
  var axe: Axe
}
