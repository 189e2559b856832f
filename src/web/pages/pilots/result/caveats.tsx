import type { Words } from '../../../../language/make-words.ts'
import { useWords } from '../../../words/words-context.tsx'
import classes from '../pilots-evidence.module.css'
import { tellCaveat } from '../tell-reason.ts'
import type { Finding } from './pilot-finding.ts'

/** What is wrong with the groups is wrong for every metric, and said once. */
const OF_GROUPS = ['sample-ratio', 'shares-unsaid', 'missing-arm']
/** Only for the metric that decides; what was saved stands beside the figures. */
const OF_PRIMARY = ['looks-too-early', 'few-clusters']
const SAID_ELSEWHERE = ['saved-nothing']

/** What could make the result wrong; that nothing was found is said too. */
export function Caveats({
  findings,
  isEarly,
}: {
  readonly findings: readonly Finding[]
  readonly isEarly: boolean
}) {
  const words = useWords()
  const { text } = words
  const notes = findings.flatMap(({ metric, isPrimary, analysis }) =>
    analysis.caveats
      .filter(({ code }) => !SAID_ELSEWHERE.includes(code) && !(isEarly && code === 'looks-too-early'))
      .filter(({ code }) => isPrimary || ![...OF_GROUPS, ...OF_PRIMARY].includes(code))
      .map((caveat) => `${isPrimary ? '' : `${metric.name}: `}${tellCaveat(caveat, words)}`),
  )
  if (findings[0]?.lower !== undefined) notes.push(...lostOf(findings[0], words))
  const hasRatio = findings[0]?.analysis.caveats.every(({ code }) => code !== 'sample-ratio') ?? false
  return (
    <section className={classes.section}>
      <h2>{text('pilot.analyse.caveats')}</h2>
      {notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {hasRatio && (
        <ul className={classes.notes} data-kind="fine">
          <li>{text(notes.length === 0 ? 'pilot.analyse.nothing_wrong' : 'pilot.result.ratio')}</li>
        </ul>
      )}
    </section>
  )
}

/** Accounts that some of the other ways to count had to leave out. */
function lostOf({ comparison: { arm, cuped, poststratified, clustered } }: Finding, words: Words): string[] {
  const counts = {
    covariate: cuped?.missingCovariate ?? 0,
    stratum: poststratified?.missingStratum ?? 0,
    cluster: clustered?.missingCluster ?? 0,
    merged: poststratified?.merged ?? 0,
  }
  return (Object.entries(counts) as [keyof typeof counts, number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) =>
      words.text(`pilot.analyse.lost.${code}`, { arm: words.wordFor('pilot.design', arm), count }),
    )
}
