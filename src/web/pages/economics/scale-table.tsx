import { Count, Money, Share } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import type { WhatIf } from './what-if.ts'

/** The same model at more accounts: heads in whole people, and what that does to the cost share. */
export function ScaleTable({ scale }: Pick<WhatIf, 'scale'>) {
  const { text } = useWords()
  const noArr = text('report.no_arr')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={text('report.scale')}>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">{text('report.scale.size')}</th>
            <th scope="col">{text('report.accounts')}</th>
            <th scope="col">{text('report.csms')}</th>
            <th scope="col">{text('report.figure.cs_cost')}</th>
            <th scope="col">{text('report.cost_share')}</th>
            <th scope="col">{text('report.staffed_share')}</th>
          </tr>
        </thead>
        <tbody>
          {scale.map(({ factor, accounts, csmsNeeded, csCostMinor, costShare, staffedShare }) => (
            <tr key={factor}>
              <th scope="row">{text('report.scale.factor', { factor })}</th>
              <td>
                <Count value={accounts} />
              </td>
              <td>
                <Count value={csmsNeeded} />
              </td>
              <td>
                <Money value={csCostMinor} isShort />
              </td>
              <td>
                <Share value={costShare} why={noArr} />
              </td>
              <td>
                <Share value={staffedShare} why={noArr} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
