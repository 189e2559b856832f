import { createContext, useContext } from 'react'
import type { DocumentEdit } from '../../../../domain/model/edit-document.ts'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { describePath } from '../../../../domain/model/model-problem.ts'
import type { Plain } from '../../../../domain/model/render-value.ts'
import type { MessageId } from '../../../../language/catalogue.ts'
import type { MessageValues } from '../../../../language/describe.ts'
import { useWords } from '../../../words/words-context.tsx'
import { isMapping, type ModelText, valueAt } from '../read-model-text.ts'

export type Form = {
  readonly model: ModelText
  /** The version in force, to say what has changed; undefined before the first. */
  readonly inForce: ModelText | undefined
  readonly isReadOnly: boolean
  /** The currency of the amounts in the document. */
  readonly currency: string
  readonly edit: (...edits: readonly DocumentEdit[]) => void
}

export const FormContext = createContext<Form | undefined>(undefined)

export function useForm(): Form {
  const form = useContext(FormContext)
  if (form === undefined) throw new Error('There is no form above this field.')
  return form
}

export type FieldState = {
  readonly id: string
  readonly written: unknown
  readonly fallback: unknown
  /** What is wrong with it, in words. */
  readonly problems: readonly string[]
  /** What the version in force has instead; undefined where it is the same or there is none. */
  readonly was: { readonly value: unknown } | undefined
  readonly set: (value: Plain) => void
  readonly clear: () => void
  readonly takeBack: () => void
}

/** One place of the document: what is written there, what it would be, what is wrong with it, and how it changes. */
export function useField(path: ModelPath): FieldState {
  const { text } = useWords()
  const { model, inForce, edit } = useForm()
  const place = describePath(path)
  const written = valueAt(model.value, path)
  const fallback = valueAt(model.defaults, path)
  const problems = model.problems
    .filter((problem) => isAt(problem.path, place))
    .map(({ code, values }) => {
      const said = values as MessageValues
      return `${text(`problem.${code}.message` as MessageId, said)} ${text(`problem.${code}.fix` as MessageId, said)}`
    })
  const before = inForce && placeBefore(path, model.value, inForce.value)
  const beforeWritten = before && valueAt(inForce?.value, before)
  const was =
    before !== undefined &&
    inForce !== undefined &&
    !isEqual(written ?? fallback, beforeWritten ?? valueAt(inForce.defaults, before))
      ? { value: beforeWritten ?? valueAt(inForce.defaults, before) }
      : undefined
  const set = (value: Plain) => edit({ kind: 'set', path, value })
  const clear = () => written !== undefined && edit({ kind: 'remove', path })
  return {
    ...{ id: `field-${place}`, written, fallback, problems, was, set, clear },
    takeBack: () => (beforeWritten === undefined ? clear() : set(beforeWritten as Plain)),
  }
}

/** What is wrong inside of a list of plain values is wrong with the list. */
function isAt(problem: string, place: string): boolean {
  return (
    problem === place || (problem.startsWith(`${place}[`) && /^\[\d+\]$/.test(problem.slice(place.length)))
  )
}

/** The same place in the version in force: tiers are told apart by their ids, promises by what they are. */
function placeBefore(path: ModelPath, value: unknown, before: unknown): ModelPath | undefined {
  const place: (string | number)[] = []
  for (const [depth, part] of path.entries()) {
    if (typeof part === 'string') {
      place.push(part)
      continue
    }
    const key = { tiers: 'id', cadences: 'activity' }[String(path[depth - 1])]
    const list = valueAt(before, place)
    if (!Array.isArray(list)) return undefined
    const entry = valueAt(value, path.slice(0, depth + 1))
    const name = key && isMapping(entry) ? entry[key] : undefined
    const at =
      name === undefined ? part : list.findIndex((other) => isMapping(other) && key && other[key] === name)
    if (at < 0 || at >= list.length) return undefined
    place.push(at)
  }
  return place
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
