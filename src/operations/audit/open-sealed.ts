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
    return Promise.all(value.map((item) => openSealed(connection, workspaceId, item)))
  }
  if (typeof value !== 'object' || value === null) return value
  if (isSealed(value)) {
    return (await openText(connection, workspaceId, value)) ?? ({ erased: value.sealed } satisfies Erased)
  }
  const entries = Object.entries(value).map(
    async ([name, part]) => [name, await openSealed(connection, workspaceId, part)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
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
