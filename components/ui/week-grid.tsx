'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from './field-group'
import { useField } from './form-context'

type WeekGridProps = {
  name: string
  legend: ReactNode
  hideLegend?: boolean | undefined
  hint?: ReactNode
  days: readonly { value: string; label: string }[]
  /** `spoken` is the part with its hours, as it is read out after the day: "вечір, 17–21". */
  parts: readonly { value: string; label: string; hours: string; spoken: string; icon?: ReactNode }[]
  /** Cells are called `day-part`: "wed-evening". */
  defaultValue?: readonly string[] | undefined
  /** Free hours are filled with a tick; taken ones (a course, a programme) are grey with a bar. */
  marking?: 'free' | 'taken' | undefined
}

export function WeekGrid({ name, days, parts, defaultValue = [], marking = 'free', ...question }: WeekGridProps) {
  const { id, error, kept } = useField(name)
  const chosen = kept ?? defaultValue
  return (
    <FieldGroup {...question} id={id} error={error}>
      <table className="week" aria-labelledby={`${id}-legend`}>
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th key={part.value} scope="col">
                {part.icon}
                <span className="block">{part.label}</span>
                <span className="block text-tiny font-normal text-ink-soft">{part.hours}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.value}>
              <th scope="row">{day.label}</th>
              {parts.map((part) => (
                <td key={part.value}>
                  <Slot
                    name={name}
                    value={`${day.value}-${part.value}`}
                    label={`${day.label}, ${part.spoken}`}
                    checked={chosen.includes(`${day.value}-${part.value}`)}
                    taken={marking === 'taken'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  )
}

type SlotProps = { name: string; value: string; label: string; checked: boolean; taken: boolean }

function Slot({ name, value, label, checked, taken }: SlotProps) {
  return (
    <input
      key={String(checked)}
      type="checkbox"
      className={taken ? 'slot slot-taken' : 'slot'}
      name={name}
      value={value}
      aria-label={label}
      defaultChecked={checked}
    />
  )
}
