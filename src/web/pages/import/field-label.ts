import type { Words } from '../../../language/describe.ts'

/** The name of a field where it stands alone; in a sentence the same words begin small. */
export function fieldLabel(field: string, { wordFor, locale }: Words): string {
  const name = wordFor('web.import.field', field)
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
}
