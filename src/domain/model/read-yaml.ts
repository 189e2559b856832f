import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { findNode } from './find-node.ts'
import type { ModelPath, ModelProblem } from './model-problem.ts'
import { offsetInScalar } from './offset-in-scalar.ts'

/** 1-based line and column (in UTF-16 units), as editors count them. */
export type Place = { readonly line: number; readonly column: number }

/**
 * Finds where something is written: the value at a path, a part of the text there, or its key. What is not written
 * (a default) has the place of the nearest thing around it that is.
 */
export type Locate = (path: ModelPath, part?: { readonly offset: number } | 'key') => Place

export type PlacedProblem = { readonly problem: ModelProblem; readonly place: Place }

export type YamlReading = {
  /** Undefined when nothing could be read. */
  readonly value: unknown
  readonly problems: readonly PlacedProblem[]
  readonly locate: Locate
}

/** A model is some hundred lines; a megabyte of it is a mistake or an attack. */
const LONGEST = 1_000_000
const MOST_ALIASES = 100
const MOST_PROBLEMS = 20
const START: Place = { line: 1, column: 1 }

/** Reads YAML 1.2, and so JSON: the value with the place of everything in it, or what keeps it from being read. */
export function readYaml(source: string): YamlReading {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  if (text.length > LONGEST) return failed('too_large', { found: text.length, limit: LONGEST })
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The library compares each key with each other one: minutes for a megabyte of keys.
    uniqueKeys: false,
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return line === 0 ? START : { line, column: col }
  }
  const locate: Locate = (path, part) => {
    const { node, key } = findNode(document, path)
    if (part === 'key' && key?.range) return placeAt(key.range[0])
    if (!node?.range) return START
    const inside =
      typeof part === 'object' && isScalar(node) ? offsetInScalar(text, node, part.offset) : undefined
    return placeAt(inside ?? node.range[0])
  }
  if (document.errors.length > 0) {
    return { value: undefined, problems: syntaxProblems(document.errors), locate }
  }
  return { ...readValue(document), locate }

  /** One for each place: what follows from a mistake at the same letter says nothing more. */
  function syntaxProblems(errors: readonly YAMLError[]): readonly PlacedProblem[] {
    const first = new Map(errors.toReversed().map((error) => [error.pos[0], error]))
    return [...first.values()]
      .sort((a, b) => a.pos[0] - b.pos[0])
      .slice(0, MOST_PROBLEMS)
      .map(syntaxProblem)
  }

  function syntaxProblem({ code, message, pos }: YAMLError): PlacedProblem {
    const place = placeAt(pos[0])
    return code === 'RESOURCE_EXHAUSTION'
      ? { problem: { code: 'too_deep', path: [], values: {} }, place }
      : { problem: { code: 'yaml_syntax', path: [], values: { reason: code, message } }, place }
  }

  function readValue(document: Document.Parsed): Pick<YamlReading, 'value' | 'problems'> {
    const problems = findRepeatedKeys(document, placeAt)
    let value: unknown
    try {
      value = document.toJS({ maxAliasCount: MOST_ALIASES })
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error
      const isUnresolved = error.message.startsWith('Unresolved')
      return isUnresolved
        ? failed('yaml_syntax', { reason: 'UNRESOLVED_ALIAS', message: error.message })
        : failed('too_many_aliases', { limit: MOST_ALIASES })
    }
    if (value !== null) return { value, problems }
    return failed('empty_document', {})
  }
}

function failed(code: ModelProblem['code'], values: ModelProblem['values']): YamlReading {
  return {
    value: undefined,
    problems: [{ problem: { code, path: [], values }, place: START }],
    locate: () => START,
  }
}

/** YAML says that keys are unique, and a second one would silently win. */
function findRepeatedKeys(document: Document.Parsed, placeAt: (offset: number) => Place): PlacedProblem[] {
  const found: PlacedProblem[] = []
  visit(document, {
    Map(_, map) {
      const first = new Map<unknown, number>()
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue
        const earlier = first.get(key.value)
        if (earlier === undefined) first.set(key.value, key.range[0])
        else if (found.length < MOST_PROBLEMS) {
          const values = { key: String(key.value), line: placeAt(earlier).line }
          found.push({ problem: { code: 'duplicate_key', path: [], values }, place: placeAt(key.range[0]) })
        }
      }
    },
  })
  return found
}
