import type { Route } from 'next'
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

export type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick' | 'onMouseEnter' | 'onTouchStart'> & {
  href: string
  prefetch?: boolean | undefined
}

/**
 * A link inside the product or out of it. Nothing is fetched ahead unless asked: a list of fifty tasks
 * would otherwise cost fifty answers on the reader's phone bill.
 */
export function TextLink({ href, prefetch = false, ...anchor }: LinkProps) {
  if (!href.startsWith('/')) return <a href={href} {...anchor} />
  return <NextLink href={href as Route} prefetch={prefetch} {...anchor} />
}
