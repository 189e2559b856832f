/** A place in a model document: keys and indexes from the top. */
export type ModelPath = readonly (string | number)[]

export type ProblemValues = Readonly<Record<string, string | number | readonly string[]>>

/** What is wrong at one place of a model document; the words and the fix follow from the code. */
export type ModelProblem = {
  readonly code: ModelProblemCode
  readonly path: ModelPath
  readonly values: ProblemValues
  /** Where inside the text at `path`, in UTF-16 units: conditions point at the part that is wrong. */
  readonly within?: { readonly offset: number; readonly length: number }
}

/** Everything that makes a model unusable. The values of condition problems are those of condition's ExpressionProblem. */
export type ModelProblemCode =
  | 'too_large'
  | 'too_deep'
  | 'yaml_syntax'
  | 'too_many_aliases'
  | 'empty_document'
  | 'duplicate_key'
  | 'unknown_version'
  | 'missing_key'
  | 'unknown_key'
  | 'empty_value'
  | 'wrong_type'
  | 'not_in_list'
  | 'too_small'
  | 'too_big'
  | 'too_long'
  | 'too_many'
  | 'not_whole'
  | 'bad_format'
  | 'duplicate_id'
  | 'unknown_tier'
  | 'range_reversed'
  | 'ratio_outside_range'
  | 'cadence_without_interval'
  | 'cadence_with_two_intervals'
  | 'cadence_without_minutes'
  | 'bound_without_ratio'
  | 'exclusive_without_condition'
  | 'year_line_without_hours'
  | 'no_productive_hours'
  | 'health_direction'
  | 'health_group_unknown'
  | 'health_scale_order'
  | 'health_scale_points'
  | 'health_without_weight'
  | 'custom_field_type'
  | 'condition_syntax'
  | 'condition_unknown_field'
  | 'condition_wrong_type'
  | 'condition_unsupported'

/** A path as people write it: tiers[1].ratio.target. */
export function describePath(path: ModelPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )
}
