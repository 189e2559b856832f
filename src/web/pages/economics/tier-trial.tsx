import { toNumber } from '../../../domain/kernel/exact.ts'
import { minorPerMajor } from '../../../domain/kernel/money.ts'
import { Tornado } from '../../charts/tornado.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import { BreakEvenChart } from './break-even-chart.tsx'
import classes from './economics-page.module.css'
import { inputName } from './input-name.ts'
import { TrialField } from './trial-field.tsx'
import {
  COMPANY_INPUTS,
  type CompanyInput,
  companyInputOf,
  type EconomicsBasis,
  inputOf,
  TIER_INPUTS,
  type TierAnswer,
  type TierBasis,
  type TierInput,
  type Tried,
  type WhatIf,
} from './what-if.ts'

type TrialProps = {
  readonly basis: EconomicsBasis
  readonly tier: TierBasis
  readonly answer: TierAnswer
  readonly tried: Tried
  readonly all: WhatIf
  readonly onChange: (next: Record<string, string | undefined>) => void
}

/** The inputs of one tier and of all, and beside them what they do: which moves the share most, and from which ACV it pays. */
export function TierTrial(props: TrialProps) {
  const { tier, answer, all } = props
  const { text, label } = useWords()
  return (
    <div className={classes.trial}>
      <div className={classes.inputs}>
        <fieldset className={classes.fields}>
          <legend>{label(tier.label, tier.id)}</legend>
          <TierFields {...props} />
        </fieldset>
        <fieldset className={classes.fields}>
          <legend>{text('web.economics.for_all')}</legend>
          <CompanyFields {...props} />
        </fieldset>
      </div>
      <div className={classes.pictures}>
        <Sensitivity answer={answer} />
        <BreakEvenChart all={all} />
      </div>
    </div>
  )
}

function TierFields({ tier, tried, onChange }: TrialProps) {
  const words = useWords()
  const { number, money, currency } = words
  return TIER_INPUTS.filter((input) => isOf(tier, input)).map((input) => {
    // Amounts are written in whole units of the currency.
    const scale = input === 'ratio' ? 1 : minorPerMajor(currency)
    const base = inputOf(tier, input)
    const key = `${tier.id}.${input}`
    const value = tried.tiers[tier.id]?.[input]
    return (
      <TrialField
        key={key}
        label={inputName(words, input)}
        base={base === undefined ? undefined : base / scale}
        tried={value === undefined ? undefined : value / scale}
        from={input === 'ratio' ? 1 : 0}
        to={reachOf(base === undefined ? undefined : base / scale)}
        format={(shown) => (input === 'ratio' ? number(shown) : money(shown * scale))}
        onChange={(next) =>
          onChange({ [key]: next === undefined ? undefined : String(Math.round(next * scale)) })
        }
      />
    )
  })
}

/** Where the slider of a share or a yearly rate ends, in per cent. */
const REACH: Readonly<Record<Exclude<CompanyInput, 'cacMinor'>, number>> = {
  targetShare: 40,
  margin: 100,
  otherCostShare: 100,
  retention: 100,
  discount: 40,
}

function CompanyFields({ basis, tried, onChange }: TrialProps) {
  const words = useWords()
  const { text, money, share, currency } = words
  return COMPANY_INPUTS.map((input) => {
    const name = inputName(words, input)
    const base = companyInputOf(basis, input)
    const value = tried[input]
    if (input === 'cacMinor') {
      const scale = minorPerMajor(currency)
      return (
        <TrialField
          key={input}
          label={name}
          base={base === undefined ? undefined : base / scale}
          tried={value === undefined ? undefined : value / scale}
          {...{ from: 0, to: reachOf(base === undefined ? undefined : base / scale) }}
          format={(shown) => money(shown * scale)}
          onChange={(next) =>
            onChange({ [input]: next === undefined ? undefined : String(Math.round(next * scale)) })
          }
        />
      )
    }
    return (
      <TrialField
        key={input}
        label={text('economics.percent', { name })}
        base={percent(base)}
        tried={percent(value)}
        {...{ from: input === 'targetShare' ? 0.5 : 0, to: REACH[input], most: 100, step: 0.5 }}
        format={(shown) => share(shown / 100)}
        onChange={(next) => onChange({ [input]: ofPercent(next) })}
      />
    )
  })
}

/** Costs that a tier does not have are no inputs of it; neither is a ratio without a CSM. */
function isOf({ touch, ratio, cost }: TierBasis, input: TierInput): boolean {
  if (input === 'ratio' || input === 'csm') return ratio !== undefined
  if (input === 'program') return touch === 'tech' || cost.programMinor > 0
  if (input === 'variable') return touch === 'tech' || cost.variableMinor > 0
  return true
}

/** Where a slider ends: two and a half times what it begins with, as a round number. */
function reachOf(base: number | undefined): number {
  if (base === undefined || base === 0) return 5000
  const size = 10 ** Math.floor(Math.log10(base * 2.5))
  return Math.ceil((base * 2.5) / size) * size
}

function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 10
}

function ofPercent(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(Math.round(value * 10) / 1000)
}
function Sensitivity({ answer: { basis, unit, sensitivity } }: { readonly answer: TierAnswer }) {
  const words = useWords()
  const { text, share, decimal, label } = words
  const [widest] = sensitivity
  if (widest === undefined || unit.costShare === undefined) return null
  const base = toNumber(unit.costShare)
  const values = {
    tier: label(basis.label, basis.id),
    input: text(`sensitivity.${widest.input}`),
    points: decimal(widest.points),
    costShare: base,
  }
  return (
    <ChartPlace>
      <Tornado
        id="sensitivity"
        title={text('report.tornado.title', values)}
        summary={text('report.tornado.summary', values)}
        table={{
          label: text('report.as_table'),
          columns: [
            text('report.tornado.input'),
            text('report.tornado.lowered'),
            text('report.tornado.raised'),
            text('report.tornado.points'),
          ],
          rows: sensitivity.map((bar) => [
            text(`sensitivity.${bar.input}`),
            share(bar.shareAtLower),
            share(bar.shareAtHigher),
            decimal(bar.points),
          ]),
        }}
        bars={sensitivity.map((bar) => ({
          label: text(`sensitivity.${bar.input}`),
          lowered: bar.shareAtLower,
          raised: bar.shareAtHigher,
        }))}
        base={{ value: base, label: share(base) }}
        loweredLabel={text('report.tornado.lowered')}
        raisedLabel={text('report.tornado.raised')}
        xTitle={text('report.shares.x')}
        formatValue={share}
      />
    </ChartPlace>
  )
}
