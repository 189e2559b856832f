import type { Words } from './make-words.ts'

/** A published number as far as its words need it. */
type Told = {
  readonly measure: 'ratio' | 'cs_cost' | 'coverage_multiple'
  readonly value:
    | { readonly from: number; readonly to: number | undefined }
    | { readonly fromMinor: number; readonly toMinor: number | undefined }
  readonly ageYears: number | undefined
  readonly differences: readonly ({
    readonly trait: 'acv' | 'complexity' | 'margin'
    readonly side: 'below' | 'above'
  } & ({ readonly limit: number } | { readonly limitMinor: number }))[]
  readonly unknown: readonly ('acv' | 'complexity' | 'margin')[]
}

const MEASURES = {
  ratio: 'report.ratio',
  cs_cost: 'report.cost_per_account',
  coverage_multiple: 'report.coverage',
} as const

export function measureOf({ measure }: Pick<Told, 'measure'>, words: Words): string {
  return words.text(MEASURES[measure])
}

/** A range, its lower end where it is open above, or the one number that was published. */
export function spanOf({ measure, value }: Pick<Told, 'measure' | 'value'>, words: Words): string {
  const [from, to] =
    'fromMinor' in value
      ? ([words.money(value.fromMinor), value.toMinor && words.money(value.toMinor)] as const)
      : ([shown(value.from), value.to && shown(value.to)] as const)
  if (!to) return words.text('benchmark.from', { from })
  return from === to ? from : `${from}–${to}`

  function shown(figure: number): string {
    return measure === 'ratio' ? words.ratio(figure) : words.multiple(figure)
  }
}

/** Undefined where the source gives no year. */
export function ageOf({ ageYears }: Pick<Told, 'ageYears'>, words: Words): string | undefined {
  return ageYears === undefined ? undefined : words.text('benchmark.age', { years: ageYears })
}

/** Where the reader differs, then what the reader has not told. */
export function fitOf({ differences, unknown }: Pick<Told, 'differences' | 'unknown'>, words: Words): string {
  const said = [
    ...differences.map((difference) => {
      const { trait, side } = difference
      if ('limitMinor' in difference) {
        return words.text('benchmark.differs.acv', { side, limitMinor: difference.limitMinor })
      }
      const { limit } = difference
      return trait === 'margin'
        ? words.text('benchmark.differs.margin', { side, limitShare: limit })
        : words.text('benchmark.differs.complexity', { side, limit })
    }),
    ...unknown.map((trait) => words.text(`benchmark.unknown.${trait}`)),
  ]
  return said.length === 0 ? words.text('benchmark.same') : words.series(said)
}
