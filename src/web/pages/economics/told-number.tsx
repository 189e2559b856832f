import { Unknown } from '../../ui/figures.tsx'
import { type Why, WhyNumber } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { inputsOf, stepOf, type ToldFigure } from './formula.ts'

/** Figures of one thing (a tier, a size, a model), each with what it follows from. */
export type Explained = {
  /** Names the thing in the address. */
  readonly id: string
  readonly label: string
  readonly told: Readonly<Partial<Record<string, ToldFigure>>>
  readonly nameOf: (figure: string) => string
}

/** What opens when a number is asked why; undefined for an address that names none. */
export function findWhy(
  explained: readonly Explained[],
  key: string | undefined,
  asOf: string | undefined,
): Why | undefined {
  const dot = key?.lastIndexOf('.') ?? -1
  const of = explained.find(({ id }) => id === key?.slice(0, dot))
  const figure = key?.slice(dot + 1) ?? ''
  const told = of?.told[figure]
  if (of === undefined || told === undefined || key === undefined) return undefined
  return {
    ...{ key, of: of.label, name: of.nameOf(figure), value: told.value ?? told.unknown },
    steps: told.formulas.filter((formula) => formula.length > 1).map(stepOf),
    ...{ rule: told.rule, inputs: inputsOf(told.formulas), asOf },
  }
}

/** One of these figures as a number that opens. */
export function ToldNumber({
  of: { id, label, told, nameOf },
  figure,
  open,
  onWhy,
}: {
  readonly of: Explained
  readonly figure: string
  /** Key of what is open. */
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const { text } = useWords()
  const shown = told[figure]
  if (shown?.value === undefined) return <Unknown why={shown?.unknown ?? text('web.ui.unknown')} />
  const key = `${id}.${figure}`
  return (
    <WhyNumber label={`${nameOf(figure)}, ${label}`} isOpen={open === key} onOpen={() => onWhy(key)}>
      {shown.value}
    </WhyNumber>
  )
}
