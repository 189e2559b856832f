import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { isPersonErased, type Sealed, sealText } from '../../store/personal-fields.ts'
import type { Surroundings } from '../context.ts'

/** A personal text for the audit log, sealed with the key of whom it is about; undefined when they were erased there. */
export async function sealAbout(
  transaction: Transaction,
  { now, random }: Surroundings,
  about: { readonly workspaceId: Uuid; readonly subjectId: Uuid; readonly text: string },
): Promise<Sealed | undefined> {
  const { workspaceId, subjectId, text } = about
  if (await isPersonErased(transaction, workspaceId, subjectId)) return undefined
  return sealText(transaction, { workspaceId, subjectId, at: now(), random }, text)
}
