import type { CustomFields } from './condition-fields.ts'
import { ModelDocument } from './document.ts'
import type { Model } from './model.ts'
import {
  describePath,
  type ModelProblem,
  type ModelProblemCode,
  type ProblemValues,
} from './model-problem.ts'
import { type Locate, type Place, readYaml } from './read-yaml.ts'
import { resolveModel } from './resolve-model.ts'
import { salvageDocument } from './salvage-document.ts'
import { findSchemaProblems, MOST_PROBLEMS } from './schema-problems.ts'

/** A problem as a person meets it: where in the file, which part of the model, and values for the words. */
export type ModelFileProblem = Place & {
  readonly code: ModelProblemCode
  /** The part of the model, e.g. tiers[1].when; empty for the whole document. */
  readonly path: string
  readonly values: ProblemValues
}

export type ParsedModel =
  | {
      readonly kind: 'model'
      readonly model: Model
      /** The document as written, before defaults. */
      readonly document: ModelDocument
      readonly locate: Locate
    }
  | { readonly kind: 'problems'; readonly problems: readonly ModelFileProblem[] }

/**
 * Reads a model document in YAML or JSON: the resolved model, or everything that is wrong with it, in the order of the
 * file, never half. At most a million characters, and no alias bombs.
 */
export function parseModel(
  text: string,
  options: { readonly customFields?: CustomFields | undefined } = {},
): ParsedModel {
  const { value, problems: readingProblems, locate } = readYaml(text)
  const unreadable = readingProblems.map(({ problem, place }) => inFile(problem, place))
  if (value === undefined) return { kind: 'problems', problems: unreadable }
  const checked = ModelDocument.safeParse(value)
  const resolved = checked.success ? resolveModel(checked.data, options) : undefined
  if (checked.success && resolved?.kind === 'model' && unreadable.length === 0) {
    return { kind: 'model', model: resolved.model, document: checked.data, locate }
  }
  const found = checked.success
    ? resolved?.kind === 'problems'
      ? resolved.problems
      : []
    : withDeeperProblems(findSchemaProblems(checked.error, value), value, options)
  const problems = [
    ...unreadable,
    ...found.slice(0, 2 * MOST_PROBLEMS).map((problem) => inFile(problem, placeOf(problem, locate))),
  ]
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return { kind: 'problems', problems: problems.slice(0, MOST_PROBLEMS) }
}

/** The problems that the schema sees, and those of the parts that it does not refuse. */
function withDeeperProblems(
  refused: readonly ModelProblem[],
  value: unknown,
  options: { readonly customFields?: CustomFields | undefined },
): readonly ModelProblem[] {
  const rest = salvageDocument(
    value,
    refused.map(({ path }) => path),
  )
  const resolved = rest && resolveModel(rest.document, options)
  if (resolved?.kind !== 'problems') return refused
  const certain = resolved.problems.filter(({ code }) => code !== 'unknown_tier' || rest?.idsAreWhole)
  return [...refused, ...certain]
}

function inFile({ code, path, values }: ModelProblem, place: Place): ModelFileProblem {
  return { code, path: describePath(path), values, ...place }
}

/** A key that is wrong is shown itself; of everything else the value. */
function placeOf({ code, path, within, values }: ModelProblem, locate: Locate): Place {
  const isAboutKey =
    code === 'unknown_key' || (code === 'bad_format' && values.of === 'key') || path[0] === 'book'
  return locate(path, within ?? (isAboutKey ? 'key' : undefined))
}
