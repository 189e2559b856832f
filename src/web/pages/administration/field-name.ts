import type { MessageId } from '../../../language/catalogue.ts'
import type { useWords } from '../../words/words-context.tsx'

const PREFIX = 'web.import.field.'
type Field = MessageId extends infer Id ? (Id extends `web.import.field.${infer Name}` ? Name : never) : never

/** What a field of a list is called, as a heading: the words of the import with a capital letter. */
export function fieldName({ text, locale }: ReturnType<typeof useWords>, field: Field): string {
  const name = text(`${PREFIX}${field}` as MessageId)
  const first = String.fromCodePoint(name.codePointAt(0)!)
  return first.toLocaleUpperCase(locale) + name.slice(first.length)
}
