import type { ReactNode } from 'react'
import type { Schema } from '../../api/client.ts'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { KIND_STATES } from './kind-states.ts'
import classes from './plan.module.css'
import { TierName } from './tier-name.tsx'

type Comparison = Schema<'PlanComparison'>
type Figures = Comparison['tiers'][number]['one']

/** The totals of two plans side by side, and each tier, with the change from the first to the second. */
export function ComparisonTotals({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords()
  const { text, number, share, money, moneyChange, wordFor } = words
  const { one, other, tiers } = comparison
  const sumOf = (side: 'one' | 'other', of: (figures: NonNullable<Figures>) => number) =>
    tiers.reduce((sum, tier) => sum + (tier[side] === null ? 0 : of(tier[side])), 0)
  const pointsText = (change: number | undefined) =>
    change === undefined ? '' : text('report.points', { points: change })
  const count = (change: number) => signed(change, number)
  const shares = {
    one: shareOf(
      one.csCostMinor,
      sumOf('one', ({ arrMinor }) => arrMinor),
    ),
    other: shareOf(
      other.csCostMinor,
      sumOf('other', ({ arrMinor }) => arrMinor),
    ),
  }
  return (
    <div className={classes.stack}>
      <Compared
        label={text('plan.view.totals')}
        heads={['', text('plan.one'), text('plan.other'), text('plan.difference')]}
      >
        {(['moving', 'pending', 'held', 'unplaced'] as const).map((kind) => (
          <Line
            key={kind}
            name={wordFor('plan.row', KIND_STATES[kind])}
            {...{ one: number(one.counts[kind]), other: number(other.counts[kind]) }}
            change={count(other.counts[kind] - one.counts[kind])}
          />
        ))}
        <Line
          name={text('report.cs_cost')}
          {...{ one: money(one.csCostMinor), other: money(other.csCostMinor) }}
          change={moneyChange(other.csCostMinor - one.csCostMinor)}
        />
        <Line
          name={text('report.cost_share')}
          {...{ one: share(shares.one), other: share(shares.other) }}
          change={pointsText(differenceOf(shares.one, shares.other))}
        />
      </Compared>
      <Compared
        label={text('plan.totals')}
        heads={[
          ...[
            text('report.tier'),
            text('web.base.accounts'),
            text('report.cs_cost'),
            text('report.cost_share'),
          ],
        ]}
        areWide
      >
        {tiers.map(({ tier, one, other }) => {
          const [left, right] = [one, other].map((figures) =>
            figures === null ? undefined : shareOf(figures.csCostMinor, figures.arrMinor),
          )
          return (
            <tr key={tier}>
              <th scope="row">
                <TierName tier={tier} />
              </th>
              <Pair one={one?.accounts} other={other?.accounts} say={number} sayChange={count} />
              <Pair one={one?.csCostMinor} other={other?.csCostMinor} say={money} sayChange={moneyChange} />
              <Pair one={left} other={right} say={share} sayChange={pointsText} />
            </tr>
          )
        })}
      </Compared>
    </div>
  )
}

function Compared({
  label,
  heads,
  areWide = false,
  children,
}: {
  readonly label: string
  readonly heads: readonly string[]
  /** Each head but the first is over a figure and its change. */
  readonly areWide?: boolean
  readonly children: ReactNode
}) {
  return (
    <PlainTable label={label} areFigures>
      <thead>
        <tr>
          {heads.map((head, index) =>
            head === '' ? (
              <td key={head} />
            ) : (
              <th key={head} scope="col" colSpan={areWide && index > 0 ? 2 : 1}>
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </PlainTable>
  )
}

function Line({
  name,
  one,
  other,
  change,
}: {
  readonly name: string
  readonly one: string
  readonly other: string
  readonly change: string
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{one}</td>
      <td>{other}</td>
      <td>{change}</td>
    </tr>
  )
}

/** Two figures with an arrow between, and their difference; what one plan's model does not have is a dash. */
function Pair({
  one,
  other,
  say,
  sayChange,
}: {
  readonly one: number | undefined
  readonly other: number | undefined
  readonly say: (value: number | undefined) => string
  readonly sayChange: (change: number) => string
}) {
  const change = differenceOf(one, other)
  return (
    <>
      <td>{`${say(one)} → ${say(other)}`}</td>
      <td className={look.soft}>{change === undefined ? '' : sayChange(change)}</td>
    </>
  )
}

function shareOf(csCostMinor: number, arrMinor: number): number | undefined {
  return arrMinor === 0 ? undefined : csCostMinor / arrMinor
}

function differenceOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : other - one
}

function signed(change: number, say: (value: number) => string): string {
  return change > 0 ? `+${say(change)}` : say(change)
}
