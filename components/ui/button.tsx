import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { type ButtonLook, buttonClass } from './button-class'
import { type LinkProps, TextLink } from './link'

type Look = ButtonLook & { icon?: ReactNode; iconAfter?: ReactNode }

export function Button({
  variant,
  size,
  wide,
  icon,
  iconAfter,
  type = 'button',
  className,
  children,
  ...button
}: Look & ComponentProps<'button'>) {
  return (
    <button type={type} className={cn(buttonClass({ variant, size, wide }), className)} {...button}>
      {icon}
      {children}
      {iconAfter}
    </button>
  )
}

export function ButtonLink({ variant, size, wide, icon, iconAfter, className, children, ...link }: Look & LinkProps) {
  return (
    <TextLink className={cn(buttonClass({ variant, size, wide }), className)} {...link}>
      {icon}
      {children}
      {iconAfter}
    </TextLink>
  )
}
