import { notFound } from 'next/navigation'

export { generateMetadata } from '@/app/[locale]/not-found'

/** An unknown address gets the same page as an unknown id, in the reader's language. */
export default function UnknownPage(): never {
  notFound()
}
