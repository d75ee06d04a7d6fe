import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['display', 'h1', 'h2', 'h3', 'lead', 'body', 'small', 'tiny'],
      radius: ['badge', 'chip', 'control', 'card', 'verdict'],
      shadow: ['dialog'],
      container: ['dialog', 'reading', 'page'],
    },
  },
})

// For server components: the table of classes behind it is too heavy to send to a phone.
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
