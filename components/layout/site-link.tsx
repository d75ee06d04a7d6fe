import { TextLink } from '@/components/ui/link'

/** A way out of the product, named by where it leads. */
export function SiteLink({ site }: { site: string }) {
  return (
    <TextLink href={`https://www.${site}/`} className="inline-flex min-h-11 items-center">
      {site}
    </TextLink>
  )
}
