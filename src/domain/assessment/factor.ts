/** The six factors of the assessment (spec/2), in their order. */
export const FACTORS = ['acv', 'complexity', 'segment', 'margin', 'competition', 'growth'] as const
export type FactorName = (typeof FACTORS)[number]

export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

/** A reason as a code with the values that its words need; names ending in Minor, Share, Ratio and On are formatted by that ending. */
export type Evidence = {
  readonly code: string
  readonly values: Readonly<Record<string, string | number | boolean>>
}

/** A factor as its own facts score it; undefined: not known. */
export type Derivation = {
  readonly score: Score | undefined
  readonly source: 'data' | 'answers' | 'stage'
  readonly evidence: readonly Evidence[]
}

export type Factor = {
  readonly factor: FactorName
  readonly score: Score | undefined
  readonly source: Derivation['source'] | 'override' | 'unknown'
  /** What the facts alone say, also beside an override. */
  readonly derived: Score | undefined
  /** Why a person overrides the derivation. */
  readonly reason: string | undefined
  readonly evidence: readonly Evidence[]
  /** The answers' own words on this factor. */
  readonly note: string | undefined
}
