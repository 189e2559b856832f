import type { ReactNode } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import { Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { BacktestCalibration } from './backtest-calibration.tsx'
import classes from './retention.module.css'
import { ToImport } from './retention-frame.tsx'
import { SuggestedWeights } from './suggested-weights.tsx'
import { type Backtest, type Found, isUnsure, ofHundred, tellBacktest } from './tell-backtest.ts'

/** Whether health tells who leaves, what to do about it, and what that rests on. */
export function BacktestView({ found, controls }: { readonly found: Found; readonly controls: ReactNode }) {
  const words = useWords()
  const { text, number, series } = words
  const [answer, advice] = tellBacktest(words, found)
  const { backtest, accounts, left, missing } = found
  const gaps = missing.filter((one) => one.accounts > 0)
  return (
    <>
      <PageHeader subject={text('web.nav.retention')} answer={answer}>
        {advice !== '' && <p>{advice}</p>}
        {accounts > 0 && (
          <p className={look.soft}>
            {text('health.page.basis', {
              ...{ knownDay: parseDay(found.known), judgedDay: parseDay(found.judged), accounts, left },
            })}{' '}
            {gaps.length > 0 &&
              text('health.backtest.missing', {
                found: series(gaps.map((one) => `${gapName(one.of)} ${number(one.accounts)}`)),
              })}
          </p>
        )}
        {(accounts === 0 || found.result === 'nothing_known') && <ToImport />}
      </PageHeader>
      {controls}
      {backtest !== null && <Judged backtest={backtest} />}
    </>
  )

  function gapName(of: string): string {
    return of === 'score' ? text('health.column.score') : of.replaceAll('_', ' ')
  }
}

function Judged({ backtest }: { readonly backtest: Backtest }) {
  const { text, number } = useWords()
  const { auc, aucLower, aucUpper, calibration, weights, lift, groups, folds, seed } = backtest
  return (
    <>
      <Notes notes={backtest.notes} />
      <div className={classes.beside}>
        {calibration !== null && <BacktestCalibration calibration={calibration} />}
        {lift.length > 0 && <Lift lift={lift} />}
      </div>
      {weights.length > 0 && <SuggestedWeights weights={weights} />}
      {groups.length > 0 && <Groups groups={groups} />}
      <details className={classes.section}>
        <summary>{text('health.page.details')}</summary>
        <div className={look.help}>
          <p>{text('retention.page.sure')}</p>
          <p>
            {text('health.page.details.auc', {
              ...{ auc: number(auc ?? undefined), lower: number(aucLower ?? undefined) },
              upper: number(aucUpper ?? undefined),
            })}
          </p>
          {weights.length > 0 && <p>{text('health.backtest.validated', { folds, seed })}</p>}
          {calibration !== null && (
            <p>
              {text('health.backtest.slope', {
                slope: number(calibration.slope ?? undefined),
                lower: number(calibration.slopeLower ?? undefined),
                upper: number(calibration.slopeUpper ?? undefined),
                ...{ brier: number(calibration.brier), base: number(calibration.brierOfBaseRate) },
              })}
            </p>
          )}
          {calibration?.scale === 'fitted' && <p>{text('health.backtest.fitted')}</p>}
        </div>
      </details>
    </>
  )
}

function Notes({ notes }: { readonly notes: Backtest['notes'] }) {
  const { wordFor } = useWords()
  const told = notes.filter(({ code }) => code !== 'reversed')
  if (told.length === 0) return null
  return (
    <ul className={`${classes.notes} ${look.help}`}>
      {told.map((note) => (
        <li key={JSON.stringify(note)}>{wordFor('health.backtest.note', note.code, { ...note })}</li>
      ))}
    </ul>
  )
}

/** Tenth by tenth, the most at risk first: how many of those who left one finds by calling so many. */
function Lift({ lift }: { readonly lift: Backtest['lift'] }) {
  const { text, number, multiple } = useWords()
  const title = text('health.backtest.lift_title')
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <p className={look.help}>{text('health.page.lift.what')}</p>
      <PlainTable label={title} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('health.backtest.decile')}</th>
            <th scope="col">{text('health.backtest.accounts')}</th>
            <th scope="col">{text('retention.survival.events')}</th>
            <th scope="col">{text('health.backtest.rate')}</th>
            <th scope="col">{text('health.backtest.lift')}</th>
            <th scope="col">{text('health.backtest.found_so_far')}</th>
          </tr>
        </thead>
        <tbody>
          {lift.map((row) => (
            <tr key={row.decile}>
              <th scope="row">{number(row.decile)}</th>
              <td>{number(row.n)}</td>
              <td>{number(row.events)}</td>
              <td>
                <Share value={row.rate} />
              </td>
              <td>{multiple(row.lift)}</td>
              <td>
                <Share value={row.cumulativeEventShare} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}

/** Whether it tells anything within each tier. */
function Groups({ groups }: { readonly groups: Backtest['groups'] }) {
  const words = useWords()
  const { text, number } = words
  const tierName = useTierName()
  const title = text('health.backtest.groups_title', { column: text('web.account.tier') })
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <PlainTable label={title} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('web.account.tier')}</th>
            <th scope="col">{text('health.backtest.accounts')}</th>
            <th scope="col">{text('retention.survival.events')}</th>
            <th scope="col">{text('health.page.right')}</th>
            <th scope="col">{text('health.backtest.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, n, events, auc, aucLower, aucUpper, verdict }) => (
            <tr key={group ?? ''}>
              <th scope="row">{group === null ? text('health.backtest.no_group') : tierName(group)}</th>
              <td>{number(n)}</td>
              <td>{number(events)}</td>
              <td>
                {auc === null
                  ? number(undefined)
                  : text('health.page.between', {
                      value: ofHundred(words, auc),
                      ...{ lower: ofHundred(words, aucLower), upper: ofHundred(words, aucUpper) },
                    })}
              </td>
              <td>
                {text('health.page.verdict', {
                  verdict: isUnsure({ verdict, aucUpper }) ? 'unsure' : verdict,
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
