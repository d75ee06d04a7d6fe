import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'

type Words = { lang: string; text: string }

export type Step = {
  icon: IconName
  /** A second, smaller picture: ✓ for what is good, × for what is not. */
  mark?: IconName | undefined
  first: Words
  second?: Words | undefined
}

/** Numbered pictures. The reader's language is bold, the language of the place stands under it. */
export function Steps({ steps, className }: { steps: readonly Step[]; className?: string | undefined }) {
  return (
    <ol className={cn('steps', className)}>
      {steps.map(({ icon, mark, first, second }, index) => (
        <li key={index}>
          <span className="relative grid h-23 place-items-center text-action print:h-13">
            <Icon name={icon} size="huge" className="print:size-10" />
            {mark && (
              <Icon name={mark} className="absolute right-0 bottom-1 size-7.5 stroke-2 text-warm print:size-6" />
            )}
          </span>
          <b lang={first.lang} className="block">
            {first.text}
          </b>
          {second && (
            <span lang={second.lang} className="block text-small text-ink-soft">
              {second.text}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
