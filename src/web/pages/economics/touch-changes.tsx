import { roundHalfAway, toNumber } from '../../../domain/kernel/exact.ts'
import { Money, Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import { touchChangesOf, USUAL_RETENTION } from './account-life.ts'
import classes from './economics-page.module.css'
import { TrialField } from './trial-field.tsx'
import type { TierAnswer, WhatIf } from './what-if.ts'

type TouchChangesProps = {
  readonly from: TierAnswer
  readonly all: WhatIf
  /** Points of retention that are tried, as a share. */
  readonly gain: number | undefined
  readonly onGain: (gain: number | undefined) => void
}

/** What it would take, and bring, to serve an account of this tier like another one. */
export function TouchChanges({ from, all, gain, onGain }: TouchChangesProps) {
  const words = useWords()
  const { text, label, points, multiple } = words
  const changes = touchChangesOf(from, all, gain ?? 0)
  const { retention } = all.company
  if (changes.length === 0) return <p className={classes.soft}>{text('verdict.margin_unknown')}</p>
  const never = text('report.moves_up.never.why')
  return (
    <>
      <p className={classes.soft}>
        {text('report.moves_up.rule', {
          retentionShare: retention ?? USUAL_RETENTION,
          source: retention === undefined ? 'usual' : 'model',
        })}
      </p>
      <div className={classes.gain}>
        <TrialField
          label={text('economics.gain')}
          base={0}
          tried={gain === undefined ? undefined : Math.round(gain * 1000) / 10}
          {...{ from: -50, to: 50, step: 0.5 }}
          format={(shown) => points(shown / 100)}
          onChange={(next) => onGain(next === undefined ? undefined : Math.round(next * 10) / 1000)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label={text('report.moves_up')}>
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">{text('economics.served_like')}</th>
              <th scope="col">{text('report.moves_up.cost')}</th>
              <th scope="col">{text('report.moves_up.gain')}</th>
              <th scope="col">{text('economics.ltv_change')}</th>
              <th scope="col">{text('economics.extra_spend')}</th>
              <th scope="col">{text('economics.return')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ to, extraCost, needed, outcome }) => (
              <tr key={to.basis.id}>
                <th scope="row">{label(to.basis.label, to.basis.id)}</th>
                <td>{words.moneyChange(roundHalfAway(extraCost))}</td>
                <td>
                  {needed.kind === 'gain' ? (
                    text('report.points', { points: toNumber(needed.gain) })
                  ) : (
                    <span title={never}>{text('report.moves_up.never')}</span>
                  )}
                </td>
                <td>
                  <Money
                    value={outcome && roundHalfAway(outcome.deltaLifetimeValue)}
                    why={text('report.life.ltv')}
                  />
                </td>
                <td>
                  <Money value={outcome && roundHalfAway(outcome.extraSpend)} why={text('report.life.ltv')} />
                </td>
                <td>
                  {outcome?.returnOnSpend ? (
                    multiple(toNumber(outcome.returnOnSpend))
                  ) : (
                    <Unknown why={text('economics.no_extra')} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
