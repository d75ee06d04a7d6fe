import { notFound } from 'next/navigation'

/** An unknown address gets the same page as an unknown id, in the reader's language. */
export default function UnknownPage(): never {
  notFound()
}
