import { Document, isMap, isSeq, type Pair, parseDocument, stringify, type YAMLMap, YAMLSeq } from 'yaml'
import {
  ANSWER_KEYS,
  type AnswerKey,
  type AnswerValue,
  type AnswerValues,
  isSameAnswer,
  partsOf,
  readAnswerValues,
  valuesIn,
} from './answer-values.ts'

/**
 * An answers file with one answer given, changed or (undefined) taken back. The file must be one that can be read. Everything
 * else in it, comments and order too, stays as it is wherever the file is written line by line; an answer that is taken back
 * becomes a comment, as the template has them, and one that is given takes the place of its comment. Evidence and overrides are
 * taken out whole.
 */
export function editAnswers(text: string, key: AnswerKey, value: AnswerValue): string {
  const before = readAnswerValues(text)
  if (isSameAnswer(before[key], value)) return text
  const wanted = { ...before, [key]: value }
  const isRight = (edited: string) => isText(edited, wanted)
  for (const propose of [inItsLine, inANewLine, asADocument]) {
    const edited = propose(text, key, value)
    if (edited !== undefined && isRight(edited)) return edited
  }
  return String(new Document(contentOf(wanted)))
}

/** Several answers changed one after the other. */
export function editEachAnswer(text: string, values: AnswerValues): string {
  return ANSWER_KEYS.reduce(
    (edited, key) => (key in values ? editAnswers(edited, key, values[key]) : edited),
    text,
  )
}

/** A proposal is only taken when reading it gives exactly the wanted answers. */
function isText(edited: string, wanted: AnswerValues): boolean {
  const document = parseDocument(edited, { uniqueKeys: true })
  if (document.errors.length > 0 || document.contents === null) return false
  const found = valuesIn(document.toJS())
  return ANSWER_KEYS.every((key) => isSameAnswer(found[key], wanted[key]))
}

/** The answer where it stands, or where a comment keeps its place. */
function inItsLine(text: string, key: AnswerKey, value: AnswerValue): string | undefined {
  const [section, name = section] = partsOf(key)
  if (typeof value === 'object' || section === 'overrides') return undefined
  const isInSection = name !== section
  const indent = isInSection ? '[ \\t]+' : ''
  if (value === undefined) {
    if (section === 'evidence') return undefined
    return replaceLine(
      text,
      new RegExp(`^(${indent})(${name}:.*)$`, 'm'),
      (found) => `${found[1]}# ${found[2]}`,
    )
  }
  const printed = `${name}: ${print(value)}`
  const written = replaceLine(
    text,
    new RegExp(`^(${indent})${name}:[ \\t]+[^\\s#'"|>&*{[][^#]*?([ \\t]+#.*)?$`, 'm'),
    (found) => `${found[1]}${printed}${found[2] ?? ''}`,
  )
  const commented = replaceLine(
    text,
    new RegExp(`^(${indent})# ?${name}:[ \\t]+[^#\\r\\n]*?([ \\t]+#.*)?$`, 'm'),
    (found) => `${found[1]}${printed}${found[2] ?? ''}`,
  )
  const wanted = { ...readAnswerValues(text), [key]: value }
  return [written, commented].find((edited) => edited !== undefined && isText(edited, wanted))
}

function replaceLine(
  text: string,
  line: RegExp,
  replaced: (found: RegExpExecArray) => string,
): string | undefined {
  const found = line.exec(text)
  if (found === null) return undefined
  return text.slice(0, found.index) + replaced(found) + text.slice(found.index + found[0].length)
}

/** The lines of an answer out of the file, and those of the new one at the end of its section. */
function inANewLine(text: string, key: AnswerKey, value: AnswerValue): string | undefined {
  const [section, name] = partsOf(key)
  const removed = withoutLines(text, key)
  if (value === undefined) {
    // What is left may be nothing but comments, which no parser takes for a file.
    return parseDocument(removed).contents === null ? `${removed}evidence:\n` : removed
  }
  const ended = removed === '' || removed.endsWith('\n') ? removed : `${removed}\n`
  if (name === undefined) return `${ended}${section}: ${print(value)}\n`
  const map = parseDocument(ended).contents
  const pair = isMap(map) ? pairOf(map, section) : undefined
  const lines =
    typeof value === 'object'
      ? [`- factor: ${name}`, `  score: ${value.score}`, `  reason: ${print(value.reason)}`]
      : [`${name}: ${print(value)}`]
  const block = (indent: string) => lines.map((line) => `${indent}${line}\n`).join('')
  if (pair === undefined) return `${ended}${section}:\n${block('  ')}`
  const last = isMap(pair.value) || isSeq(pair.value) ? pair.value.items.at(-1) : undefined
  const at = last === undefined ? startOf(pair.key) : startOf(isPair(last) ? last.key : last)
  const until = last === undefined ? at : endOf(isPair(last) ? (last.value ?? last.key) : last)
  if (at === undefined || until === undefined) return undefined
  const from = lineStart(ended, at)
  const indent = last === undefined ? '  ' : /^[ \t]*/.exec(ended.slice(from))![0]
  const place = lineEnd(ended, Math.max(at, until - 1))
  return ended.slice(0, place) + block(indent) + ended.slice(place)
}

function withoutLines(text: string, key: AnswerKey): string {
  const [section, name] = partsOf(key)
  const map = parseDocument(text).contents
  const pair = isMap(map) ? pairOf(map, section) : undefined
  if (pair === undefined) return text
  const item = name === undefined ? pair : itemOf(pair.value, name)
  if (item === undefined) return text
  const start = startOf(isPair(item) ? item.key : item)
  const end = endOf(isPair(item) ? (item.value ?? item.key) : item)
  if (start === undefined || end === undefined) return text
  return text.slice(0, lineStart(text, start)) + text.slice(lineEnd(text, Math.max(start, end - 1)))
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => String(pair.key) === key)
}

function itemOf(section: unknown, name: string): unknown {
  if (isMap(section)) return pairOf(section, name)
  return isSeq(section) ? section.items.find((item) => isMap(item) && item.get('factor') === name) : undefined
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item
}

type Ranged = { readonly range?: readonly [number, number, number] | null }

function startOf(node: unknown): number | undefined {
  return (node as Ranged | null)?.range?.[0]
}

function endOf(node: unknown): number | undefined {
  return (node as Ranged | null)?.range?.[1]
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** Files in one line, JSON and the like: printed anew, with the comments that the library keeps. */
function asADocument(text: string, key: AnswerKey, value: AnswerValue): string | undefined {
  const [section, name] = partsOf(key)
  const document = parseDocument(text)
  if (!isMap(document.contents)) return undefined
  const item = document.contents.get(section, true)
  if (section === 'overrides' && name !== undefined) {
    const list = isSeq(item) ? item.items.filter((each) => !(isMap(each) && each.get('factor') === name)) : []
    const added = typeof value === 'object' ? [document.createNode({ factor: name, ...value })] : []
    const next = new YAMLSeq()
    next.items = [...list, ...added]
    document.set('overrides', next)
  } else if (name === undefined) {
    if (value === undefined) document.delete(section)
    else document.set(section, value)
  } else {
    if (!isMap(item)) document.set(section, document.createNode({}))
    if (value === undefined) document.deleteIn([section, name])
    else document.setIn([section, name], value)
  }
  return document.toString({ lineWidth: 0 })
}

/** A file that says just this. */
function contentOf(values: AnswerValues): object {
  const content: Record<string, unknown> = {}
  for (const key of ANSWER_KEYS) {
    const value = values[key]
    const [section, name] = partsOf(key)
    if (value === undefined) continue
    if (name === undefined) content[section] = value
    else if (typeof value === 'object')
      content[section] = [...((content[section] as unknown[]) ?? []), { factor: name, ...value }]
    else content[section] = { ...((content[section] as object) ?? {}), [name]: value }
  }
  return content
}

function print(value: string | number | boolean | object): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd()
}
