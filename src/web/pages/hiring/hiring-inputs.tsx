import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { useWords } from '../../words/words-context.tsx'
import { TrialField } from '../economics/trial-field.tsx'
import classes from './hiring.module.css'
import type { ChangeAddress } from './hiring-view.tsx'
import { type HiringQuestion, TRIED_INPUTS, type TriedInput, USUAL_RISK, USUAL_SEED } from './question.ts'
import { assumedFor } from './try-outlook.ts'

type Reach = {
  readonly from: number
  readonly to: number
  readonly most: number
  readonly step: number
  readonly isShare?: boolean
}

/** Where the slider of each input ends; shares are written in per cent. */
const REACH: Readonly<Record<Exclude<TriedInput, 'new'>, Reach>> = {
  churn: { from: 0, to: 50, most: 99, step: 0.5, isShare: true },
  expansion: { from: 0, to: 60, most: 500, step: 0.5, isShare: true },
  attrition: { from: 0, to: 60, most: 95, step: 0.5, isShare: true },
  days: { from: 0, to: 180, most: 365, step: 5 },
  ramp: { from: 1, to: 12, most: 12, step: 1 },
}

/** What the years ahead are assumed to bring, each to be tried otherwise: for the whole company, every tier in proportion. */
export function HiringInputs({
  outlook,
  question: { tried, risk, seed, scenario },
  onChange,
}: {
  readonly outlook: Outlook
  readonly question: HiringQuestion
  readonly onChange: ChangeAddress
}) {
  const { text, number, share } = useWords()
  const assumed = assumedFor(outlook)
  const isGrowth = scenario !== 'as_is' && scenario !== 'proposed'
  return (
    <div className={classes.fields}>
      {TRIED_INPUTS.map((input) => {
        const reach = input === 'new' ? reachOfNew(assumed.new) : REACH[input]
        const scale = reach.isShare ? 100 : 1
        const shown = (value: number | undefined) =>
          value === undefined ? undefined : roundTo(value * scale, input === 'new' && value < 1 ? 2 : 1)
        return (
          <div key={input}>
            <TrialField
              label={text(`hiring.input.${input}`)}
              base={shown(assumed[input])}
              tried={shown(tried[input])}
              {...reach}
              format={(value) => (reach.isShare ? share(value / 100) : number(value))}
              onChange={(value) =>
                onChange({ [input]: value === undefined ? undefined : String(roundTo(value / scale, 5)) })
              }
            />
            {isGrowth && input === 'new' && <p className={classes.soft}>{text('hiring.input.new.growth')}</p>}
          </div>
        )
      })}
      <TrialField
        label={text('hiring.input.risk')}
        base={USUAL_RISK * 100}
        tried={roundTo(risk * 100, 1)}
        {...{ from: 1, to: 50, most: 50, step: 1 }}
        format={(value) => share(value / 100)}
        onChange={(value) =>
          onChange({ risk: value === undefined ? undefined : String(roundTo(value / 100, 4)) })
        }
      />
      <TrialField
        label={text('hiring.input.seed')}
        base={USUAL_SEED}
        tried={seed}
        {...{ from: 0, to: 100, most: 2 ** 32 - 1, step: 1 }}
        format={(value) => number(value)}
        onChange={(value) => onChange({ seed: value === undefined ? undefined : String(Math.round(value)) })}
      />
    </div>
  )
}

/** Two and a half times what is assumed, as a round number. */
function reachOfNew(assumed: number | undefined): Reach {
  const size = assumed === undefined || assumed <= 0 ? 20 : assumed * 2.5
  const step = 10 ** Math.floor(Math.log10(size / 10))
  return { from: 0, to: Math.ceil(size / step) * step, most: 1e6, step: step / 2 }
}

function roundTo(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
