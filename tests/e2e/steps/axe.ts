import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a scheme of colours can break. */
const colours = ['color-contrast', 'link-in-text-block']

export async function expectAccessible(
  page: Page,
  where: string,
  only: 'everything' | 'colours' = 'everything',
): Promise<void> {
  // One document, no frames: the builder need not open a page beside it to gather results.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations, passes } = await (only === 'colours' ? axe.withRules(colours) : axe.withTags(standards)).analyze()
  expect(passes.length, 'axe has looked at something').toBeGreaterThan(0)
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
  )
  expect(found, where).toEqual([])
}
