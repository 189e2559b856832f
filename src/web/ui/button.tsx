import type { ButtonHTMLAttributes, ReactNode } from 'react'
import classes from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main`: the one action of a page; `plain`: any other; `quiet`: without an edge; `serious`: cannot be taken back. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'serious'
  readonly icon?: IconName
  /** Under way: cannot be pressed again. */
  readonly isBusy?: boolean
  readonly children: ReactNode
}

/** A button that names its result: "Apply 37 moves". One that cannot be pressed now keeps the focus that it has. */
export function Button({
  kind = 'plain',
  icon,
  isBusy = false,
  disabled = false,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${classes.button} ${classes[kind]} ${className ?? ''}`}
      aria-disabled={isBusy || disabled || undefined}
      aria-busy={isBusy || undefined}
      onClick={isBusy || disabled ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  readonly icon: IconName
  /** Read out, and shown on hover. */
  readonly label: string
}

/** A square button with a drawing. */
export function IconButton({ icon, label, disabled = false, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${classes.square} ${className ?? ''}`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? (event) => event.preventDefault() : rest.onClick}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  )
}
