import { checkModel, type ModelFinding } from '../../../domain/model/check-model.ts'
import type { CustomFields } from '../../../domain/model/condition-fields.ts'
import type { ModelDocument } from '../../../domain/model/document.ts'
import { readDocument } from '../../../domain/model/edit-document.ts'
import type { Model } from '../../../domain/model/model.ts'
import type { ModelPath } from '../../../domain/model/model-problem.ts'
import { type ModelFileProblem, parseModel } from '../../../domain/model/parse-model.ts'
import { type Locate, readYaml } from '../../../domain/model/read-yaml.ts'
import { resolveModel } from '../../../domain/model/resolve-model.ts'
import { toDocument } from '../../../domain/model/to-document.ts'

/** What a text says, as far as it can be read. */
export type ModelText = {
  readonly source: string
  /** False: it is no YAML, so that nothing can be edited in a form. */
  readonly isReadable: boolean
  /** The document as written, whether or not it is a model; of broken YAML what can be read. */
  readonly value: unknown
  readonly model: Model | undefined
  readonly problems: readonly ModelFileProblem[]
  /** What is weak in it without looking at any account. */
  readonly findings: readonly ModelFinding[]
  readonly locate: Locate
  /** What every key that is left out would be; undefined where that cannot be told. */
  readonly defaults: ModelDocument | undefined
}

/** Reads a text for the views: never throws, whatever stands in it. */
export function readModelText(source: string, customFields: CustomFields | undefined): ModelText {
  const parsed = parseModel(source, { customFields })
  const isReadable = readDocument(source) !== undefined
  const { locate, value } = readYaml(source)
  const shown = isReadable ? value : salvageYaml(source)
  return {
    ...{ source, isReadable, locate, value: shown, defaults: defaultsOf(shown) },
    model: parsed.kind === 'model' ? parsed.model : undefined,
    problems: parsed.kind === 'problems' ? parsed.problems : [],
    findings: parsed.kind === 'model' ? checkModel(parsed.model, parsed.locate) : [],
  }
}

/** The lines up to the one that cannot be read still say something. */
function salvageYaml(source: string): unknown {
  const { problems } = readYaml(source)
  let line = problems[0]?.place.line ?? 1
  const lines = source.split('\n')
  while (line > 0) {
    const { value, problems: left } = readYaml(lines.slice(0, line - 1).join('\n'))
    if (value !== undefined && left.length === 0) return value
    line--
  }
  return undefined
}

type Mapping = Readonly<Record<string, unknown>>

/** The document that says what would be if nothing but currency, set of parameters and the tiers' ids were written. */
export function defaultsOf(value: unknown): ModelDocument | undefined {
  const document = isMapping(value) ? value : {}
  const base = pick(document, ['currency', 'rate', 'parameters'])
  const tiers = Array.isArray(document.tiers) ? document.tiers.map((tier) => tierBasis(tier)) : undefined
  for (const rules of [{ ...base, ...(tiers && { tiers }) }, { ...(tiers && { tiers }) }, {}]) {
    const found = resolveDefaults(rules)
    if (found !== undefined) return found
  }
  return undefined
}

function resolveDefaults(rules: Mapping): ModelDocument | undefined {
  try {
    const resolved = resolveModel({ ...rules, tierwise: 1 } as ModelDocument)
    return resolved.kind === 'model' ? toDocument(resolved.model) : undefined
  } catch {
    // What the schema would have refused was not asked here.
    return undefined
  }
}

function tierBasis(tier: unknown): Mapping {
  return isMapping(tier) ? pick(tier, ['id', 'touch', 'pool']) : {}
}

function pick(mapping: Mapping, keys: readonly string[]): Mapping {
  return Object.fromEntries(
    keys.flatMap((key) => (mapping[key] === undefined || mapping[key] === null ? [] : [[key, mapping[key]]])),
  )
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is written at a path; undefined where nothing is. */
export function valueAt(value: unknown, path: ModelPath): unknown {
  return path.reduce<unknown>((part, key) => {
    if (Array.isArray(part)) return part[Number(key)]
    return isMapping(part) && Object.hasOwn(part, key) ? part[String(key)] : undefined
  }, value)
}
