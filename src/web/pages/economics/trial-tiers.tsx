import { useWords } from '../../words/words-context.tsx'
import classes from './compare.module.css'
import type { ToldTrial } from './use-trials.ts'

/** Every tier of one model with what it costs, whether it is carried, and who serves it. */
export function TrialTiers({ figures: { tiers } }: { readonly figures: ToldTrial }) {
  const words = useWords()
  const { text, label, number, moneyShort, money, share, multiple, decimal, wordFor } = words
  return (
    <ul className={classes.tiers}>
      {tiers.map((tier) => {
        const { id, accounts, arrMinor, costShare, verdict, carried, csmsNeeded } = tier
        const payback = tier.paybackMonths
        const facts: readonly (readonly [string, string | undefined])[] = [
          [text('report.cost_per_account'), given(tier.costPerAccountMinor, money)],
          [text('report.coverage'), given(tier.coverageMultiple, multiple)],
          [text('report.carried'), carried === null ? undefined : text(carried ? 'report.yes' : 'report.no')],
          [text('report.break_even'), given(tier.breakEvenAcvMinor, money)],
          [text('report.csms'), Number.isInteger(csmsNeeded) ? number(csmsNeeded) : decimal(csmsNeeded)],
          [text('report.staffed_cost'), moneyShort(tier.staffedCostMinor)],
          [text('report.life.ltv'), given(tier.ltvMinor, moneyShort)],
          [
            text('report.life.payback'),
            payback === 'never' ? text('report.life.never') : given(payback, number),
          ],
        ]
        return (
          <li key={id}>
            <h2>{label(tier.label as Readonly<Record<string, string>>, id)}</h2>
            <p className={classes.verdict} data-verdict={verdict}>
              {share(costShare ?? undefined)} {wordFor('verdict', verdict ?? undefined)}
            </p>
            <p className={classes.note}>
              {text('web.base.all', { count: accounts })} · {moneyShort(arrMinor)} {text('report.arr')}
            </p>
            <dl>
              {facts.map(([name, value]) =>
                value === undefined ? null : (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
              )}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}

function given(value: number | null, format: (value: number) => string): string | undefined {
  return value === null ? undefined : format(value)
}
