export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  size?: 'normal' | 'small' | undefined
  wide?: boolean | undefined
}

export function buttonClass({ variant = 'primary', size = 'normal', wide = false }: ButtonLook): string {
  return `button button-${variant}${size === 'small' ? ' button-small' : ''}${wide ? ' w-full' : ''}`
}
