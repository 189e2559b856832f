import { useTierName } from '../../../shell/use-tiers.ts'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Draw } from '../pilot-queries.ts'
import classes from './design.module.css'
import type { Protocol } from './edit-protocol.ts'
import { unitOfMetric } from './metrics.ts'

type Row = Draw['balance'][number]

/** How alike the groups are before anything was done: what differs first, all of it on demand. */
export function DrawnBalance({
  draw: { balance },
  protocol,
}: {
  readonly draw: Draw
  readonly protocol: Protocol
}) {
  const { text, paragraph } = useWords()
  if (balance.length === 0) return null
  const flagged = balance.filter((row) => row.flagged)
  const unusual = flagged.filter((row) => !row.isWithinChance).length
  return (
    <div className={classes.block}>
      <h3>{text('pilot.page.balance')}</h3>
      <p>
        {paragraph([
          text('pilot.page.balance.found', { count: flagged.length, all: balance.length }),
          ...(unusual > 0 ? [text('pilot.page.balance.unusual', { count: unusual })] : []),
          ...(unusual === 0 && flagged.length > 0 ? [text('pilot.page.balance.chance')] : []),
        ])}
      </p>
      {flagged.length > 0 && <BalanceTable rows={flagged} protocol={protocol} />}
      {flagged.length < balance.length && (
        <details className={classes.details}>
          <summary>{text('pilot.page.balance.all', { count: balance.length })}</summary>
          <BalanceTable rows={balance} protocol={protocol} />
        </details>
      )}
      <details className={classes.details}>
        <summary>{text('pilot.page.balance.what')}</summary>
        <p className={classes.help}>{text('pilot.page.balance.help')}</p>
      </details>
    </div>
  )
}

function BalanceTable({ rows, protocol }: { readonly rows: readonly Row[]; readonly protocol: Protocol }) {
  const { text, decimal } = useWords()
  const show = useCovariates(protocol)
  return (
    <PlainTable label={text('pilot.page.balance')} areFigures isFramed={false} className={classes.small}>
      <thead>
        <tr>
          <th scope="col">{text('pilot.design.covariate')}</th>
          <th scope="col">{text('pilot.design.treated')}</th>
          <th scope="col">{text('pilot.design.control')}</th>
          <th scope="col">{text('pilot.page.balance.spreads')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.covariate}>
            <th scope="row">
              {show.name(row)}
              {row.flagged && (
                <span className={classes.flag} data-unusual={!row.isWithinChance || undefined}>
                  {text(row.isWithinChance ? 'pilot.design.by_chance' : 'pilot.design.beyond_chance')}
                </span>
              )}
            </th>
            <td>{show.mean(row, row.treatedMean)}</td>
            <td>{show.mean(row, row.controlMean)}</td>
            <td>{decimal(row.smd ?? undefined)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

/** What the groups are compared in, and its means, in words: the server names them by their fields. */
function useCovariates({ primary, others }: Protocol) {
  const { text, wordFor, share, number, moneyShort } = useWords()
  const tierName = useTierName()
  const metrics = [primary, ...others]
  const split = ({ covariate }: Row) => {
    const at = covariate.indexOf('=')
    const isMetric = metrics.some(({ name }) => name === covariate)
    return at < 0 || isMetric
      ? { field: covariate, value: undefined }
      : { field: covariate.slice(0, at), value: covariate.slice(at + 1) }
  }
  return {
    name(row: Row): string {
      const { field, value } = split(row)
      if (value !== undefined) {
        const label = field === 'tier' ? tierName(value) : wordFor('segment', value)
        return text(field === 'tier' ? 'pilot.page.of_tier' : 'pilot.page.of_segment', { name: label })
      }
      if (field === 'acv') return text('web.account.acv')
      if (field === 'health') return text('pilot.page.metric.health')
      return field === 'tenure_days' ? text('pilot.page.tenure') : field
    },
    mean(row: Row, mean: number | null): string {
      if (mean === null) return '—'
      const { field, value } = split(row)
      const metric = metrics.find(({ name }) => name === field)
      if (value !== undefined) return share(mean)
      const isMoney = field === 'acv' || (metric !== undefined && unitOfMetric(metric) === 'money')
      return isMoney ? moneyShort(mean) : number(mean)
    },
  }
}
