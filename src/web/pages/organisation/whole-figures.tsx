import { Figure, Figures } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Explained, ToldNumber } from '../economics/told-number.tsx'
import { WHOLE_FIGURES } from './tell-organisation.ts'

/** Phases, people and cost of the whole organisation; each opens. */
export function WholeFigures({
  whole,
  open,
  onWhy,
}: {
  readonly whole: Explained
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const { text } = useWords()
  return (
    <Figures>
      {Object.entries(WHOLE_FIGURES).map(([figure, name]) => (
        <Figure key={figure} label={text(name)}>
          <ToldNumber of={whole} {...{ figure, open, onWhy }} />
        </Figure>
      ))}
    </Figures>
  )
}
