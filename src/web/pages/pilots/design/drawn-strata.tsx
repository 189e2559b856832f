import { useTierName } from '../../../shell/use-tiers.ts'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Draw } from '../pilot-queries.ts'
import classes from './design.module.css'

/** Within which groups was drawn, and which were too small for it. */
export function DrawnStrata({ draw: { strata } }: { readonly draw: Draw }) {
  const { text, number, paragraph } = useWords()
  const nameOf = useStratumName()
  if (strata.length === 0) return null
  const merged = strata.filter(({ mergedFrom }) => mergedFrom.length > 0)
  const joined = merged.reduce((sum, { mergedFrom }) => sum + mergedFrom.length, 0)
  return (
    <div className={classes.block}>
      <h3>{text('pilot.design.strata')}</h3>
      <p>
        {paragraph([
          text('pilot.page.strata.found', { count: strata.length }),
          ...(merged.length > 0 ? [text('pilot.page.strata.joined', { joined, into: merged.length })] : []),
        ])}
      </p>
      <details className={classes.details}>
        <summary>{text('pilot.page.strata.all')}</summary>
        <PlainTable label={text('pilot.design.strata')} areFigures isFramed={false} className={classes.small}>
          <thead>
            <tr>
              <th scope="col">{text('pilot.design.stratum')}</th>
              <th scope="col">{text('pilot.design.accounts_in')}</th>
              <th scope="col">{text('pilot.design.treated')}</th>
            </tr>
          </thead>
          <tbody>
            {strata.map(({ stratum, accounts, treated, mergedFrom }) => (
              <tr key={stratum}>
                <th scope="row">
                  {nameOf(stratum)}
                  {mergedFrom.length > 0 && (
                    <span className={classes.merged}>
                      {text('pilot.page.strata.from', { count: mergedFrom.length })}
                    </span>
                  )}
                </th>
                <td>{number(accounts)}</td>
                <td>{number(treated)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </details>
    </div>
  )
}

/** A stratum as the server names it (`low · smb+mid_market · acv 1/4+acv 2/4`), in the reader's words. */
export function useStratumName(): (stratum: string) => string {
  const { text, has, wordFor, series } = useWords()
  const tierName = useTierName()
  const levelName = (level: string) => {
    if (level === '?') return text('web.ui.unknown')
    return has(`segment.${level}`) ? wordFor('segment', level) : tierName(level)
  }
  const partName = (part: string) => {
    const levels = part.split('+')
    const quarters = levels.flatMap((level) => /^acv (\d+)\/\d+$/.exec(level)?.[1] ?? [])
    const others = levels.filter((level) => !/^acv \d+\/\d+$/.test(level)).map(levelName)
    if (quarters.length === 0) return series(others)
    const named = text('pilot.page.quarter', { count: quarters.length, places: series(quarters) })
    return series([named, ...others])
  }
  return (stratum) =>
    stratum
      .split(' · ')
      .filter((part) => part !== '*')
      .map(partName)
      .join(' · ') || text('pilot.page.strata.everybody')
}
