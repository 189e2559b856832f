import type { Answers } from '../../../domain/assessment/answers.ts'
import { Count } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'
import type { Assessed } from './assessing.ts'
import { FigureTable } from './figure-table.tsx'

/** Whether the ratio of today survives: accounts today, in 12 and in 24 months, and the CSMs that it would take. */
export function GrowthEvidence({
  assessed,
  answers,
}: {
  readonly assessed: Assessed
  readonly answers: Answers
}) {
  const { text, ratio } = useWords()
  const { assessment, csms } = assessed
  const { active } = assessment.base
  const { values } =
    assessment.factors
      .find(({ factor }) => factor === 'growth')
      ?.evidence.find(({ values }) => 'accountsIn24Months' in values || 'csmsIn24Months' in values) ?? {}
  const perCsm = csms === undefined || csms === 0 || active === 0 ? undefined : active / csms
  const grown = answers.growthRate === undefined ? undefined : Math.round(active * (1 + answers.growthRate))
  const horizons = [
    { key: 'today', accounts: active, there: csms },
    { key: '12', accounts: answers.accountsIn12Months ?? grown, there: undefined },
    {
      key: '24',
      accounts: numberIn(values, 'accountsIn24Months'),
      there: numberIn(values, 'csmsIn24Months'),
    },
  ]
  const noTeam = text(csms === undefined ? 'web.assess.no_team' : 'web.ui.unknown')
  return (
    <>
      <FigureTable
        title={text('web.assess.horizon', {
          ratio: perCsm === undefined ? undefined : ratio(Math.round(perCsm)),
        })}
        columns={[
          { label: text('web.assess.when', { when: 'title' }) },
          { label: text('report.accounts') },
          { label: text('web.assess.csms_needed') },
          { label: text('web.assess.csms_there') },
        ]}
        rows={horizons.map(({ key, accounts, there }) => ({
          key,
          cells: [
            text('web.assess.when', { when: key }),
            <Count key="accounts" value={accounts === undefined ? undefined : Math.round(accounts)} />,
            <Count
              key="needed"
              value={
                perCsm === undefined || accounts === undefined ? undefined : Math.ceil(accounts / perCsm)
              }
              why={noTeam}
            />,
            <Count
              key="there"
              value={there === undefined ? undefined : Math.round(there * 10) / 10}
              why={noTeam}
            />,
          ],
        }))}
      />
      {csms === undefined && <p className={classes.soft}>{noTeam}</p>}
    </>
  )
}

function numberIn(values: Readonly<Record<string, unknown>> | undefined, name: string): number | undefined {
  const value = values?.[name]
  return typeof value === 'number' ? value : undefined
}
