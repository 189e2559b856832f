import { useWords } from '../../words/words-context.tsx'
import classes from './compare.module.css'
import { sumByCode } from './sum-by-code.ts'
import type { ToldTrial } from './use-trials.ts'

/** The known mistakes that the plan with one model shows, by code, the most money first. */
export function TrialFindings({ figures: { findings } }: { readonly figures: ToldTrial }) {
  const { text, wordFor, moneyShort } = useWords()
  if (findings.length === 0) return <p>{text('report.findings.none')}</p>
  return (
    <ul className={classes.findings}>
      {sumByCode(findings).map(({ code, severity, moneyMinor }) => (
        <li key={code} data-severity={severity}>
          <span>
            {wordFor('severity', severity)}: {wordFor('finding', `${code}.title`)}
          </span>
          {moneyMinor !== undefined && <strong>{moneyShort(moneyMinor)}</strong>}
        </li>
      ))}
    </ul>
  )
}
