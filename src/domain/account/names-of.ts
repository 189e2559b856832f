import type { Csm } from './csm.ts'

/** How a customer list may call a person. */
export function namesOf({ id, name }: Pick<Csm, 'id' | 'name'>): readonly string[] {
  return name === undefined ? [id] : [id, name]
}
