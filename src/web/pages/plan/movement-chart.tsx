import { useMemo } from 'react'
import { MovementFlow } from '../../charts/movement-flow.ts'
import type { Tone } from '../../charts/touch-pattern.ts'
import { useTierName, useTouchOf } from '../../shell/use-tiers.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import { movementsBetween } from './movements-between.ts'
import type { PlanDocument } from './plan-document.ts'
import type { PlanTable } from './plan-table.ts'

/** From which tier to which the accounts of a plan move; nothing where none does. */
export function MovementChart({
  document,
  table,
}: {
  readonly document: PlanDocument
  readonly table: PlanTable
}) {
  const { text, number, money } = useWords()
  const tierName = useTierName()
  const touchOf = useTouchOf()
  const moves = useMemo(() => movementsBetween(table), [table])
  const [most] = moves
  if (most === undefined) return null
  // In the order of the plan's model, then tiers that it does not have, then those who come new.
  const known = document.tiers.map(({ id }) => id)
  const left = new Set(moves.map(({ from }) => from))
  const froms = [
    ...known.filter((id) => left.has(id)),
    ...[...left].filter((id) => id !== null && !known.includes(id)),
    ...(left.has(null) ? [null] : []),
  ]
  const nameOf = (id: string | null) => (id === null ? text('web.account.no_tier') : tierName(id))
  const toneOf = (id: string | null): Tone =>
    (id === null ? undefined : (document.tiers.find((tier) => tier.id === id)?.touch ?? touchOf(id))) ??
    'neutral'
  const endOf = (id: string | null) => ({ label: nameOf(id), tone: toneOf(id) })
  const all = moves.reduce((sum, { count }) => sum + count, 0)
  const words = { count: most.count, all, from: nameOf(most.from), to: nameOf(most.to) }
  return (
    <ChartPlace>
      <MovementFlow
        id="movements"
        title={text(most.from === null ? 'plan.flow_new' : 'plan.flow', words)}
        summary={moves
          .map(({ from, to, count }) => `${nameOf(from)} → ${nameOf(to)}: ${number(count)}`)
          .join('; ')}
        table={{
          label: text('report.as_table'),
          columns: [text('plan.from'), text('plan.to'), text('web.base.accounts'), 'ARR'],
          rows: moves.map(({ from, to, count, arrMinor }) => [
            ...[nameOf(from), nameOf(to), number(count), money(arrMinor)],
          ]),
        }}
        from={froms.map(endOf)}
        to={known.map(endOf)}
        flows={moves.map(({ from, to, count }) => ({
          ...{ from: froms.indexOf(from), to: known.indexOf(to), count },
          title: `${nameOf(from)} → ${nameOf(to)}: ${number(count)}`,
        }))}
        fromTitle={text('plan.from')}
        toTitle={text('plan.to')}
        formatCount={number}
      />
    </ChartPlace>
  )
}
