import type { InputHTMLAttributes, ReactNode } from 'react'
import { FormField } from './form-field.tsx'

/** A line to write into, with its label, help, and what is wrong with what was written. */
export function TextField({
  label,
  help,
  fault,
  value,
  onText,
  ...input
}: {
  readonly label: string
  readonly help?: ReactNode
  readonly fault?: string | undefined
  readonly value: string
  readonly onText: (text: string) => void
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'maxLength' | 'required'>) {
  return (
    <FormField label={label} help={help} fault={fault}>
      {(wiring) => (
        <input
          autoComplete="off"
          {...input}
          {...wiring}
          value={value}
          onChange={({ target }) => onText(target.value)}
        />
      )}
    </FormField>
  )
}
