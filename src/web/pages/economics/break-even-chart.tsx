import { compare, exact, roundHalfAway, toNumber } from '../../../domain/kernel/exact.ts'
import { BreakEvenCurve } from '../../charts/break-even-curve.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { WhatIf } from './what-if.ts'

/** From which ACV each tier pays: its cost share over ACV, with the ACV there is and the one it takes. */
export function BreakEvenChart({ all }: { readonly all: WhatIf }) {
  const words = useWords()
  const { text, label, share, wholeShare, money, moneyShort, list, quote, currency } = words
  const { targetRange } = all.standards
  const costed = all.tiers.flatMap(({ basis, acv, unit }) => {
    if (unit.csCost === undefined || basis.accounts === 0) return []
    const breakEvenMinor = unit.breakEvenAcvMinor
    return [
      {
        name: label(basis.label, basis.id),
        touch: basis.touch,
        costMinor: toNumber(unit.csCost.gross),
        acv,
        breakEvenMinor,
        isBelow: acv && breakEvenMinor !== undefined && compare(acv, exact(breakEvenMinor)) < 0,
        costShare: unit.costShare && toNumber(unit.costShare),
      },
    ]
  })
  if (costed.every(({ acv }) => acv === undefined)) return null
  const below = costed.filter(({ isBelow }) => isBelow).map(({ name }) => quote(name))
  const band = { fromShare: targetRange.from, toShare: targetRange.to }
  return (
    <ChartPlace>
      <BreakEvenCurve
        id="break-even"
        title={text('economics.curve.title', { tiers: below.length === 0 ? undefined : list(below) })}
        summary={text('economics.curve.summary')}
        table={{
          label: text('report.as_table'),
          columns: [
            text('report.tier'),
            text('report.cost_per_account'),
            text('report.figure.mean_acv'),
            text('report.cost_share'),
            text('report.break_even'),
          ],
          rows: costed.map(({ name, costMinor, acv, costShare, breakEvenMinor }) => [
            name,
            money(Math.round(costMinor)),
            money(acv && roundHalfAway(acv)),
            share(costShare),
            money(breakEvenMinor),
          ]),
        }}
        curves={costed.map(({ name, touch, costMinor, acv, breakEvenMinor }) => ({
          ...{ label: name, tone: touch, cost: costMinor },
          ...{ acv: acv && toNumber(acv), breakEven: breakEvenMinor },
        }))}
        band={{ ...targetRange, label: text('report.shares.band', band) }}
        acvLabel={text('report.figure.mean_acv')}
        breakEvenLabel={text('report.break_even')}
        xTitle={text('report.histogram.x', { currency })}
        yTitle={text('report.shares.x')}
        formatAcv={(minor) => moneyShort(Math.round(minor))}
        formatShare={wholeShare}
      />
    </ChartPlace>
  )
}
