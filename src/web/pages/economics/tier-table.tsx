import { type Exact, roundHalfAway, toNumber } from '../../../domain/kernel/exact.ts'
import { Count, Money, Share, Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import { inputOf, type TierAnswer } from './what-if.ts'

/** The tiers side by side: cost, share, multiple, verdict, affordable ratio and break-even ACV. */
export function TierTable({
  answers,
  before,
}: {
  readonly answers: readonly TierAnswer[]
  readonly before: readonly TierAnswer[]
}) {
  const words = useWords()
  const { text, wordFor, label, ratio, multiple } = words
  const noArr = text('report.no_arr')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={text('web.economics.tiers')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text('report.tier')}</th>
            <th scope="col">{text('report.verdict')}</th>
            <th scope="col">{text('report.cost_share')}</th>
            <th scope="col">{text('report.accounts')}</th>
            <th scope="col">{text('report.figure.mean_acv')}</th>
            <th scope="col">{text('report.cost_per_account')}</th>
            <th scope="col">{text('report.coverage')}</th>
            <th scope="col">{text('report.ratio')}</th>
            <th scope="col">{text('report.affordable_ratio')}</th>
            <th scope="col">{text('report.break_even')}</th>
            <th scope="col">{text('report.margin_left')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ basis, unit, verdict }, index) => {
            const { affordableRatio } = unit
            const was = before[index]!.unit.costShare
            const hasMoved = shown(was) !== shown(unit.costShare)
            return (
              <tr key={basis.id}>
                <th scope="row">{label(basis.label, basis.id)}</th>
                <td className={classes.verdict} data-verdict={verdict?.code}>
                  {wordFor('verdict', verdict?.code)}
                  {verdict && verdict.because !== 'share' && (
                    <div className={classes.was}>{text(`verdict.because.${verdict.because}`)}</div>
                  )}
                </td>
                <td>
                  <Share value={shown(unit.costShare)} why={noArr} />
                  {hasMoved && <div className={classes.was}>{words.share(shown(was))}</div>}
                </td>
                <td>
                  <Count value={basis.accounts} />
                </td>
                <td>
                  <Money value={inputOf(basis, 'acv')} why={noArr} />
                </td>
                <td>
                  <Money value={unit.csCost && roundHalfAway(unit.csCost.gross)} />
                </td>
                <td>
                  {unit.coverageMultiple ? multiple(shown(unit.coverageMultiple)) : <Unknown why={noArr} />}
                </td>
                <td>
                  {basis.ratio === undefined ? <Unknown why={text('web.ui.unknown')} /> : ratio(basis.ratio)}
                </td>
                <td>
                  {affordableRatio === 'impossible' ? (
                    <span title={text('report.impossible.why')}>{text('report.impossible')}</span>
                  ) : affordableRatio === undefined ? (
                    <Unknown why={noArr} />
                  ) : (
                    ratio(affordableRatio)
                  )}
                </td>
                <td>
                  <Money value={unit.breakEvenAcvMinor} />
                </td>
                <td>
                  <Share value={shown(unit.marginLeft)} why={text('verdict.margin_unknown')} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function shown(value: Exact | undefined): number | undefined {
  return value && toNumber(value)
}
