import { describeFinding } from '../describe-finding.ts'
import type { FindingWords, Section } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** How many accounts a finding names; the report stays readable, and the list of all is in the JSON. */
const ACCOUNTS_SHOWN = 8
const FINDINGS_SHOWN = 100

/** The known mistakes that the plan shows, by money at stake, each with what to do. */
export function findingsSection({ plan, words, tierName }: ReportContext): Section {
  const { findings } = plan
  return {
    id: 'findings',
    title: words.text('report.section.findings'),
    blocks:
      findings.length === 0
        ? [{ kind: 'text', text: words.text('report.findings.none') }]
        : [
            { kind: 'text', text: words.text('report.findings.about', { count: findings.length }) },
            {
              kind: 'findings',
              findings: findings.slice(0, FINDINGS_SHOWN).map((finding): FindingWords => {
                const { accounts, accountCount, moneyMinor, severity, code } = finding
                const shown = accounts.slice(0, ACCOUNTS_SHOWN)
                return {
                  code,
                  severity,
                  severityLabel: words.text(`severity.${severity}`),
                  ...describeFinding(finding, words, tierName),
                  // Nothing known to be at stake is not the same as nothing.
                  money: moneyMinor ? words.text('report.at_stake', { moneyMinor }) : undefined,
                  size: sizeOf(moneyMinor ?? 0, plan.economics.arrMinor),
                  accounts:
                    shown.length === 0
                      ? undefined
                      : words.text('report.finding.accounts', {
                          shown: words.series(shown),
                          more: accountCount - shown.length,
                        }),
                }
              }),
            },
            ...(findings.length > FINDINGS_SHOWN
              ? [
                  {
                    kind: 'text' as const,
                    text: words.text('report.rest', { count: findings.length - FINDINGS_SHOWN }),
                  },
                ]
              : []),
          ],
  }
}

/** A tenth of all ARR is large, a hundredth is medium. */
function sizeOf(moneyMinor: number, arrMinor: number): FindingWords['size'] {
  if (moneyMinor * 10 >= arrMinor) return 'large'
  return moneyMinor * 100 >= arrMinor ? 'medium' : 'small'
}
