import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { Schema } from '../../api/client.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { Draft } from '../model/model-queries.ts'
import { CandidateMenu } from './candidate-menu.tsx'
import { candidateName } from './candidate-name.ts'
import classes from './compare.module.css'
import { ComparedChart } from './compared-chart.tsx'
import { MOST_COMPARED } from './compared-in-address.ts'
import { ComparedTable } from './compared-table.tsx'
import { tellComparison } from './tell-comparison.ts'
import { tellTrial } from './tell-trial.ts'
import { findWhy } from './told-number.tsx'
import { type Trial, useTrials, type WantedTrial } from './use-trials.ts'

/** One model of the comparison. */
export type ComparedModel = Trial & { readonly candidate: string; readonly name: string }

type ComparisonProps = {
  readonly offered: readonly Schema<'ModelCandidate'>[]
  readonly wanted: readonly WantedTrial[]
  readonly draft: Draft | null
  /** Key of the number that is open. */
  readonly open: string | undefined
  readonly onWhy: (key: string | undefined) => void
  /** A place beyond the last adds one. */
  readonly onChoose: (at: number, candidate: string) => void
  readonly onRemove: (at: number) => void
}

/** The answer in words, the models column by column, and the cost shares of all their tiers on the usual band. */
export function Comparison(props: ComparisonProps) {
  const { offered, wanted, draft, open, onWhy, onChoose, onRemove } = props
  const words = useWords()
  const { text } = words
  const trials = useTrials(wanted)
  const models = wanted.map(
    ({ candidate }, index): ComparedModel => ({
      ...trials[index]!,
      candidate,
      name: candidateName(words, candidate, offered),
    }),
  )
  const [first] = models
  const told = tellComparison(words, models)
  const asOf = models.find(({ figures }) => figures)?.figures?.asOf
  const explained = models.map(({ candidate, name, figures }) =>
    figures === undefined ? undefined : tellTrial(words, { candidate, name, figures }),
  )
  const why = findWhy(
    explained.filter((model) => model !== undefined),
    open,
    asOf && words.day(parseDay(asOf)),
  )
  const inForce = offered.find(({ kind }) => kind === 'in-force')?.number ?? undefined
  const others = offered.filter(({ candidate }) => !wanted.some((model) => model.candidate === candidate))
  return (
    <>
      <PageHeader
        subject={text('economics.compare')}
        answer={
          first === undefined
            ? text('economics.compare.empty')
            : (told?.answer ?? text('economics.compare.computing'))
        }
        actions={
          <>
            {models.length < MOST_COMPARED && (
              <CandidateMenu
                label={text('economics.compare.add')}
                offered={others}
                onPick={(candidate) => onChoose(models.length, candidate)}
              />
            )}
            <Link to="/economics" className={classes.link}>
              {text('web.nav.economics')}
            </Link>
          </>
        }
      >
        {told !== undefined && told.others.length > 0 && (
          <ul>
            {told.others.map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        )}
        {first !== undefined && asOf !== undefined && (
          <p>{text('economics.compare.rule', { sinceDay: parseDay(asOf), name: words.quote(first.name) })}</p>
        )}
      </PageHeader>
      {why !== undefined && <WhyPanel why={why} onClose={() => onWhy(undefined)} />}
      {first !== undefined && (
        <>
          <ComparedTable
            {...{ models, others, explained, draft, inForce, onChoose, onRemove, onWhy }}
            open={why?.key}
          />
          <ComparedChart models={models} />
        </>
      )}
    </>
  )
}
