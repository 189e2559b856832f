import { Figure, Figures } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { HiringAnswer } from './answer-hiring.ts'
import { MEASURES } from './measures.ts'
import type { HiringQuestion } from './question.ts'
import { whyKey } from './why-key.ts'

/** Where everything stands at the end of the months looked at, against today. */
export function HiringFigures({
  answer: { forecast },
  question,
  onWhy,
}: {
  readonly answer: HiringAnswer
  readonly question: HiringQuestion
  readonly onWhy: (key: string) => void
}) {
  const words = useWords()
  const { text } = words
  const { today, months } = forecast
  const last = months.at(-1)!
  const before = {
    arrMinor: today.arrMinor,
    accounts: today.accounts,
    need: today.people ?? today.csms,
  }
  return (
    <Figures>
      {MEASURES.filter(({ id }) => id !== 'grr').map((measure) => {
        const was = (before as Readonly<Record<string, number>>)[measure.id]
        const series = measure.id === 'need' ? 'csms' : measure.id
        const value = measure.id === 'need' ? last.total.csms : measure.of(last.total)
        return (
          <Figure
            key={measure.id}
            label={text(measure.name)}
            onWhy={() => onWhy(whyKey({ series, month: last.month, scenario: question.scenario }))}
            detail={
              measure.id === 'nrr'
                ? `${text('hiring.grr')} ${words.share(last.total.grr)}`
                : was === undefined
                  ? text('hiring.figure.then', { months: months.length })
                  : text('hiring.figure.today', { value: measure.short(words, was) })
            }
          >
            {measure.short(words, value)}
          </Figure>
        )
      })}
    </Figures>
  )
}
