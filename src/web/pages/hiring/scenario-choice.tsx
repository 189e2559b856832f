import { MOST_MONTHS } from '../../../domain/forecast/horizon.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { useWords } from '../../words/words-context.tsx'
import { TrialField } from '../economics/trial-field.tsx'
import classes from './hiring.module.css'
import type { ChangeAddress } from './hiring-view.tsx'
import {
  FEWEST_MONTHS,
  type HiringQuestion,
  MOST_FACTOR,
  SCENARIOS,
  USUAL_FACTOR,
  USUAL_MONTHS,
} from './question.ts'
import { scenarioName } from './scenario-name.ts'

/** Which years ahead: today's tiers, the model's, or so many times the accounts, and how far. */
export function ScenarioChoice({
  outlook,
  question,
  onChange,
}: {
  readonly outlook: Outlook
  readonly question: HiringQuestion
  readonly onChange: ChangeAddress
}) {
  const words = useWords()
  const { text, number } = words
  const { scenario, factor, within, months } = question
  const isGrowth = scenario !== 'as_is' && scenario !== 'proposed'
  return (
    <div className={classes.choice}>
      <fieldset className={classes.scenarios}>
        <legend>{text('hiring.scenario')}</legend>
        {SCENARIOS.map((id) => {
          const isMissing = id === 'as_is' && outlook.asIs === undefined
          return (
            <label
              key={id}
              title={isMissing ? text('hiring.as_is.unknown') : undefined}
              data-missing={isMissing || undefined}
            >
              <input
                type="radio"
                name="scenario"
                checked={id === scenario}
                disabled={isMissing}
                onChange={() => onChange({ scenario: id === 'proposed' ? undefined : id })}
              />
              <span>{scenarioName(words, id, factor)}</span>
            </label>
          )
        })}
      </fieldset>
      <div className={classes.lengths}>
        <TrialField
          label={text('hiring.months')}
          base={months}
          tried={undefined}
          {...{ from: FEWEST_MONTHS, to: MOST_MONTHS, most: MOST_MONTHS, step: 1 }}
          format={(value) => number(value)}
          onChange={(value) => onChange({ months: wordOf(value, USUAL_MONTHS) })}
        />
        {isGrowth && (
          <TrialField
            label={text('hiring.within')}
            base={within}
            tried={undefined}
            {...{ from: 1, to: MOST_MONTHS, most: MOST_MONTHS, step: 1 }}
            format={(value) => number(value)}
            onChange={(value) => onChange({ within: wordOf(value, USUAL_MONTHS) })}
          />
        )}
        {scenario === 'own' && (
          <TrialField
            label={text('hiring.factor')}
            base={factor}
            tried={undefined}
            {...{ from: 0.5, to: 20, most: MOST_FACTOR, step: 0.5 }}
            format={(value) => number(value)}
            onChange={(value) => onChange({ factor: wordOf(value, USUAL_FACTOR) })}
          />
        )}
      </div>
    </div>
  )
}

/** As an address has it: what is usual is not said. */
function wordOf(value: number | undefined, usual: number): string | undefined {
  return value === undefined || value === usual ? undefined : String(value)
}
