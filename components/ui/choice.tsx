'use client'

import { type ReactNode, createContext, useContext } from 'react'
import { FieldError } from './field'
import { FieldGroup } from './field-group'
import { useField } from './form-context'

type Group = { name: string; type: 'radio' | 'checkbox'; chosen: string[] }

const GroupContext = createContext<Group | null>(null)

type ChoiceGroupProps = {
  name: string
  type: 'radio' | 'checkbox'
  legend: ReactNode
  hint?: ReactNode
  mark?: string | undefined
  defaultValue?: string | readonly string[] | undefined
  /** One under the other; two columns where there is room; or short answers beside the question. */
  layout?: 'list' | 'columns' | 'inline' | undefined
  className?: string | undefined
  children: ReactNode
}

export function ChoiceGroup({
  name,
  type,
  defaultValue = [],
  layout = 'list',
  children,
  ...question
}: ChoiceGroupProps) {
  const { id, error, kept } = useField(name)
  const chosen = kept ?? [defaultValue].flat()
  return (
    <FieldGroup {...question} id={id} error={error} inline={layout === 'inline'}>
      <div className={`choices ${layout === 'columns' ? 'choices-columns' : ''}`}>
        <GroupContext value={{ name, type, chosen }}>{children}</GroupContext>
      </div>
    </FieldGroup>
  )
}

type ChoiceProps = {
  value?: string | undefined
  title: ReactNode
  description?: ReactNode
  icon?: ReactNode
  className?: string | undefined
}

/** One of a ChoiceGroup's cards. */
export function Choice({ value = 'on', ...card }: ChoiceProps) {
  const group = useContext(GroupContext)
  if (!group) throw new Error('A Choice needs a ChoiceGroup around it; alone it is a CheckChoice')
  return <Card {...card} name={group.name} type={group.type} value={value} checked={group.chosen.includes(value)} />
}

/** A single yes, such as a consent. */
export function CheckChoice({
  name,
  defaultChecked = false,
  value = 'on',
  ...card
}: ChoiceProps & { name: string; defaultChecked?: boolean | undefined }) {
  const { id, error, kept } = useField(name)
  return (
    <div className={error ? 'field-bad' : undefined}>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <Card
        {...card}
        id={id}
        name={name}
        type="checkbox"
        value={value}
        checked={kept ? kept.includes(value) : defaultChecked}
        errorId={error && `${id}-error`}
      />
    </div>
  )
}

type CardProps = ChoiceProps & {
  id?: string | undefined
  name: string
  type: 'radio' | 'checkbox'
  value: string
  checked: boolean
  errorId?: string | undefined
}

function Card({ title, description, icon, className, checked, errorId, ...input }: CardProps) {
  return (
    <label className={`choice ${className ?? ''}`}>
      <input
        key={String(checked)}
        className="check"
        defaultChecked={checked}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        {...input}
      />
      {icon}
      <span className="min-w-0">
        <span className="choice-title">{title}</span>
        {description && <span className="choice-text">{description}</span>}
      </span>
    </label>
  )
}
