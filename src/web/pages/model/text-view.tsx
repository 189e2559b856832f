import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { useWords } from '../../words/words-context.tsx'
import { CodeField, type LineMark, showLine } from './code-field.tsx'
import { completeText } from './complete-text.ts'
import type { ShownCompletion } from './completion-list.tsx'
import { labelOfField } from './condition/field-info.ts'
import { namePath } from './form/form-fields.ts'
import { helpIdOf } from './form/label-of.ts'
import { isMapping, type ModelText, valueAt } from './read-model-text.ts'

type Found = { readonly line: number | null; readonly column: number | null; readonly severity: string }

/** The document as text: keys, values and fields are offered, and what is wrong is marked where it stands. */
export function TextView({
  model,
  found,
  fields,
  isReadOnly,
  wanted,
  onChange,
}: {
  readonly model: ModelText
  /** Problems and findings of the check. */
  readonly found: readonly Found[]
  /** Names of the fields that conditions may read. */
  readonly fields: readonly string[]
  readonly isReadOnly: boolean
  /** The line to be shown: a finding leads there. */
  readonly wanted: number | undefined
  readonly onChange: (text: string) => void
}) {
  const words = useWords()
  const { text } = words
  const area = useRef<HTMLTextAreaElement>(null)
  const { source } = model
  const marks = useMemo(() => marksOf(model, found), [model, found])
  const latest = useRef(source)
  latest.current = source
  useEffect(() => {
    if (wanted !== undefined) showLine(area.current, latest.current, wanted)
  }, [wanted])

  const complete = useCallback(
    (value: string, cursor: number): ShownCompletion | undefined => {
      const tiers = valueAt(model.value, ['tiers'])
      const ids = Array.isArray(tiers)
        ? tiers.flatMap((tier: unknown) =>
            isMapping(tier) && tier.id !== undefined ? [String(tier.id)] : [],
          )
        : []
      const offer = completeText(value, cursor, { fields, tiers: ids })
      if (offer === undefined) return undefined
      const helpFor = (word: string) => {
        if (offer.kind === 'field') return fields.includes(word) ? labelOfField(word, words) : undefined
        const name = namePath(offer.kind === 'key' ? [...offer.path, word] : offer.path)
        const id = offer.kind === 'key' ? helpIdOf(name) : `model.value.${word}`
        return words.has(id) ? text(id) : undefined
      }
      return { ...offer, options: offer.options.map((option) => ({ ...option, help: helpFor(option.word) })) }
    },
    [model, fields, words, text],
  )

  /** F8 goes to the next thing that is wrong, with shift to the one before. */
  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'F8') return
    event.preventDefault()
    const lines = [...new Set(marks.map(({ line }) => line))].sort((a, b) => a - b)
    const { selectionStart } = event.currentTarget
    const here = source.slice(0, selectionStart).split('\n').length
    const next = event.shiftKey
      ? (lines.findLast((line) => line < here) ?? lines.at(-1))
      : (lines.find((line) => line > here) ?? lines[0])
    if (next !== undefined) showLine(area.current, source, next)
  }

  return (
    <CodeField
      label={text('web.model.document')}
      value={source}
      marks={marks}
      isReadOnly={isReadOnly}
      area={area}
      complete={complete}
      onChange={onChange}
      onKeyDown={press}
    />
  )
}

/** What is known here at once, and what the check against the accounts adds, each place once. */
function marksOf(model: ModelText, found: readonly Found[]): readonly LineMark[] {
  const all: readonly Found[] = [
    ...model.problems.map((problem) => ({ ...problem, severity: 'error' })),
    ...found,
  ]
  const marks = new Map<string, LineMark>()
  const lines = model.source.split('\n').length
  for (const { line, column, severity } of all) {
    if (line === null || line > lines || severity === 'info') continue
    const key = `${line} ${column}`
    if (!marks.has(key)) marks.set(key, { line, column, isError: severity === 'error' })
  }
  return [...marks.values()]
}
