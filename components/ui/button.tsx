import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { TextLink, type TextLinkProps } from './text-link'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'compact' | 'regular' | 'large'
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

const variants: Record<ButtonVariant, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
}

/** 44, 48 and 64 px: staff, public, and thumb targets. */
const sizes: Record<ButtonSize, string> = {
  compact: 'min-h-11 px-4 py-2 text-dense',
  regular: 'min-h-12 px-6 py-2.5 text-base',
  large: 'min-h-16 px-6 py-3 text-lg',
}

export function buttonClass({ variant = 'primary', size = 'regular', wide = false }: ButtonLook = {}): string {
  return classes(
    'framed button',
    variants[variant],
    sizes[size],
    wide ? 'w-full' : size === 'regular' && variant !== 'quiet' && 'max-sm:w-full',
  )
}

export type ButtonProps = ComponentProps<'button'> & ButtonLook & { pending?: boolean; icon?: ReactNode }

export function Button({
  variant,
  size,
  wide,
  pending = false,
  icon,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      aria-busy={pending || undefined}
      className={classes(buttonClass({ variant, size, wide }), className)}
    >
      {icon}
      {children}
    </button>
  )
}

export type ButtonLinkProps = TextLinkProps & ButtonLook & { icon?: ReactNode }

export function ButtonLink({ variant, size, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <TextLink {...rest} className={classes(buttonClass({ variant, size, wide }), className)}>
      {icon}
      {children}
    </TextLink>
  )
}
