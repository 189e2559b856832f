import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { openText, type Sealed } from '../../store/personal-fields.ts'

/** In place of a text about a person who was erased. */
export type Erased = { readonly erased: Uuid }

/** A value of the log with the texts about people opened; those of people who were erased stay closed for ever. */
export async function openSealed(
  connection: Connection,
  workspaceId: Uuid,
  value: unknown,
): Promise<unknown> {
  if (Array.isArray(value)) {
    const opened: unknown[] = []
    for (const item of value) opened.push(await openSealed(connection, workspaceId, item))
    return opened
  }
  if (typeof value !== 'object' || value === null) return value
  if (isSealed(value)) {
    return (await openText(connection, workspaceId, value)) ?? ({ erased: value.sealed } satisfies Erased)
  }
  const opened: [string, unknown][] = []
  for (const [name, part] of Object.entries(value)) {
    opened.push([name, await openSealed(connection, workspaceId, part)])
  }
  return Object.fromEntries(opened)
}

function isSealed(value: object): value is Sealed {
  return (
    Object.keys(value).length === 3 &&
    'sealed' in value &&
    typeof value.sealed === 'string' &&
    'nonce' in value &&
    typeof value.nonce === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  )
}
