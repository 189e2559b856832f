import { useWords } from '../../words/words-context.tsx'
import { FormField } from './form-field.tsx'
import { ROLES, type Role, roleOf } from './roles.ts'

/** A choice of role, with what it is for. */
export function RoleField({
  role,
  onChange,
}: {
  readonly role: Role
  readonly onChange: (role: Role) => void
}) {
  const { text, wordFor } = useWords()
  return (
    <FormField label={text('web.user.role')} help={text(`admin.role.${role}`)}>
      {(wiring) => (
        <select {...wiring} value={role} onChange={(event) => onChange(roleOf(event.target.value))}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {wordFor('role', one)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
