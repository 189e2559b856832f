import type { Figure } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** The eight figures that stand under the answer. */
export function keyFigures({ plan, words }: ReportContext): Figure[] {
  const { customerBase: base, economics, staffing, supply, findings } = plan
  const serious = findings.filter(({ severity }) => severity === 'error').length
  return [
    {
      label: words.text('report.figure.accounts'),
      value: words.number(base.active),
      detail: words.text('report.figure.accounts.detail', {
        unknown: base.unknownAcv,
        free: base.freeAccounts,
      }),
    },
    {
      label: words.text('report.figure.arr'),
      // A sum of which no part is known is not zero.
      value: words.moneyShort(base.active > 0 && base.unknownAcv === base.active ? undefined : base.arrMinor),
      detail: words.text('report.figure.arr.detail', { top20Share: base.top20Share }),
    },
    {
      label: words.text('report.figure.mean_acv'),
      value: words.moneyShort(base.meanAcvMinor),
      detail: words.text('report.figure.mean_acv.detail', { medianAcvMinor: base.medianAcvMinor }),
    },
    {
      label: words.text('report.figure.cs_cost'),
      value: words.moneyShort(economics.csCostMinor),
      detail: words.text('report.figure.cs_cost.detail', {
        costShare: economics.costShare,
        verdict: words.wordFor('verdict', economics.verdict),
      }),
    },
    {
      label: words.text('report.figure.staffed_cost'),
      value: words.moneyShort(economics.staffedCostMinor),
      detail: words.text('report.figure.cs_cost.share', { costShare: economics.staffedShare }),
    },
    {
      label: words.text('report.figure.csms'),
      value: words.number(staffing.csmsNeeded),
      detail:
        supply === undefined
          ? words.text('report.figure.csms.no_team')
          : words.text('report.figure.csms.detail', { people: supply.people, openings: supply.openings }),
    },
    {
      label: words.text('report.figure.movements'),
      value: words.number(plan.movements.size),
      detail: words.text('report.figure.movements.detail', {
        held: plan.held.size,
        unplaced: plan.unplaced.size,
      }),
    },
    {
      label: words.text('report.figure.findings'),
      value: words.number(findings.length),
      detail: words.text('report.figure.findings.detail', { serious }),
    },
  ]
}
