import { ListRow, Rows } from '@/components/ui/rows'
import type { IconName } from '@/components/ui/icon'

/** Short facts under one another, each with the same mark. */
export function Lines({ icon, lines }: { icon: IconName; lines: readonly string[] }) {
  return (
    <Rows>
      {lines.map((line) => (
        <ListRow key={line} icon={icon}>
          {line}
        </ListRow>
      ))}
    </Rows>
  )
}
