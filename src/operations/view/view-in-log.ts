import type { SavedView } from '../../store/saved-views.ts'

/** What the audit log has of a view. Names and filters are free words, which may name people. */
export function inLog({ id, place, ownerId }: SavedView): Readonly<Record<string, unknown>> {
  return { view: id, place, shared: ownerId === undefined }
}
