import type { WhyInput, WhyStep } from '../../ui/why-panel.tsx'

/** A value by its name; what has a source went in from outside, what has none was computed on the way. */
export type Term = { readonly label: string; readonly value: string; readonly source?: string | undefined }

/** Terms and the signs between them: share, '=', cost, '÷', ACV. */
export type Formula = readonly (Term | string)[]

/** A figure in words: its value, what it is measured against, and what it follows from. */
export type ToldFigure = {
  /** Undefined: not known, and `unknown` says why. */
  readonly value: string | undefined
  readonly unknown?: string
  /** Below the number, small. */
  readonly note?: string | undefined
  /** It breaks a limit, which the note says in words. */
  readonly isBad?: boolean | undefined
  readonly formulas: readonly Formula[]
  /** What decides where no formula does. */
  readonly rule?: string | undefined
}

/** A formula in words and with the numbers put in: "Direct cost = CSM cost ÷ ratio", "2,400 = 120,000 ÷ 50". */
export function stepOf(formula: Formula): WhyStep {
  return { words: written(formula, 'label'), numbers: written(formula, 'value') }
}

/** The terms of formulas that came from outside, each once. */
export function inputsOf(formulas: readonly Formula[]): readonly WhyInput[] {
  const inputs = new Map<string, WhyInput>()
  for (const part of formulas.flat()) {
    if (typeof part === 'string' || part.source === undefined) continue
    inputs.set(part.label, { label: part.label, value: part.value, source: part.source })
  }
  return [...inputs.values()]
}

/** Terms with a sign between them: a + b + c. */
export function joined(terms: readonly Term[], sign: string): Formula {
  return terms.flatMap((term, index) => (index === 0 ? [term] : [sign, term]))
}

/** Brackets stand close to what they hold. */
function written(formula: Formula, side: 'label' | 'value'): string {
  return formula
    .map((part) => (typeof part === 'string' ? part : part[side]))
    .join(' ')
    .replace(/([(⌈]) /g, '$1')
    .replace(/ ([)⌉])/g, '$1')
}
