import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { ImportTeam } from '../people/no-team.tsx'
import { AssumptionsTable } from './assumptions-table.tsx'
import { BookSizes } from './book-sizes.tsx'
import { explainInWords } from './explain-in-words.tsx'
import { Fans } from './fans.tsx'
import classes from './hiring.module.css'
import { HiringFigures } from './hiring-figures.tsx'
import { HiringInputs } from './hiring-inputs.tsx'
import { HiringNotes } from './hiring-notes.tsx'
import { MonthsTable } from './months-table.tsx'
import { OpeningsTable } from './openings-table.tsx'
import { isTrying, NOTHING_TRIED, readQuestion } from './question.ts'
import { ScenarioChoice } from './scenario-choice.tsx'
import { ScenariosTable } from './scenarios-table.tsx'
import { tellHiring } from './tell-hiring.ts'
import { TimelineChart } from './timeline-chart.tsx'
import { TradeOff } from './trade-off.tsx'
import { tryOutlook } from './try-outlook.ts'
import { unitNames } from './unit-name.ts'
import { useHiring } from './use-hiring.ts'

/** What lies behind the answer, one part at a time. */
const VIEWS = { years: 'hiring.years', risk: 'hiring.trade', basis: 'hiring.assumptions' } as const

export type ChangeAddress = (next: Readonly<Record<string, string | undefined>>) => void

/** All of the page once it is known what the years ahead follow from. */
export function HiringView({ outlook }: { readonly outlook: Outlook }) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  // What only is opened asks nothing anew.
  const { why: _, unit, tier, view = 'years', ...asking } = search
  const address = JSON.stringify(asking)
  const question = useMemo(() => readQuestion(JSON.parse(address)), [address])
  const hiring = useHiring(outlook, question)
  const tried = useMemo(() => tryOutlook(outlook, question.tried), [outlook, question.tried])
  const change: ChangeAddress = (next) =>
    void navigate({
      to: '.',
      search: (now: object) => ({ ...now, ...next }),
      replace: true,
      resetScroll: false,
    })
  const onWhy = (why: string) => change({ why })
  if (hiring.error !== undefined)
    return (
      <ErrorState title={text('hiring.failed')} onRetry={() => location.reload()}>
        {text('web.state.fault.fix')}
      </ErrorState>
    )
  const { answer } = hiring
  const isFirst = answer === undefined && hiring.isAnswering
  if (isFirst) return <Loading height={1200} />
  const inputs = <HiringInputs {...{ outlook, question, onChange: change }} />
  const choice = <ScenarioChoice {...{ outlook, question, onChange: change }} />
  if (answer === undefined) {
    return (
      <>
        <PageHeader subject={text('web.people.hiring')} answer={text('hiring.as_is.unknown')} />
        {choice}
      </>
    )
  }
  const why = explainInWords(search.why, { outlook: tried, question, words, tierName, onWhy })
  const opens = { open: search.why, onWhy }
  const shown = { answer, tier, tierName, question: hiring.question }
  const part = view in VIEWS ? view : 'years'
  const unitName = unitNames(words, answer.hiring.units, tierName)
  return (
    <div aria-busy={hiring.isAnswering || undefined}>
      <PageHeader
        subject={text('web.people.hiring')}
        answer={tellHiring(words, answer)}
        actions={
          isTrying(question) && (
            <Button onClick={() => change(NOTHING_TRIED)}>{text('web.economics.reset_all')}</Button>
          )
        }
      >
        <HiringNotes {...{ answer, tierName, unitName }} />
      </PageHeader>
      {choice}
      <HiringFigures {...shown} {...opens} />
      <div className={classes.beside}>
        <section className={classes.inputs} aria-label={text('hiring.inputs')}>
          <h2>{text('hiring.inputs')}</h2>
          {inputs}
        </section>
        <section className={classes.pictures}>
          {answer.hiring.isTeamKnown ? (
            <TimelineChart
              {...{ hiring: answer.hiring, unit, unitName, onUnit: (unit) => change({ unit }) }}
            />
          ) : (
            <EmptyState title={text('hiring.empty')} action={<ImportTeam />}>
              <p>{text('hiring.note.no_team')}</p>
            </EmptyState>
          )}
        </section>
      </div>
      <OpeningsTable {...{ outlook: tried, hiring: answer.hiring, unitName }} />
      <ScenariosTable {...{ compared: hiring.compared, question: hiring.question }} {...opens} />
      <section className={classes.section}>
        <Tabs
          label={text('plan.views')}
          tabs={Object.entries(VIEWS).map(([id, label]) => ({ id, label: text(label) }))}
          shown={part}
          onShow={(id) => change({ view: id === 'years' ? undefined : id })}
        >
          {part === 'risk' ? (
            <>
              <TradeOff {...{ hiring: answer.hiring, unit, unitName }} />
              <BookSizes {...{ outlook: tried, answer, tierName }} />
            </>
          ) : part === 'basis' ? (
            <AssumptionsTable {...{ outlook: tried, tierName }} />
          ) : (
            <>
              <Fans
                {...shown}
                {...{ outlook: tried, bands: hiring.bands, isSimulating: hiring.isSimulating }}
                onTier={(tier) => change({ tier })}
              />
              <MonthsTable {...shown} {...opens} />
            </>
          )}
        </Tabs>
      </section>
      {why !== undefined && <WhyPanel why={why} onClose={() => change({ why: undefined })} />}
    </div>
  )
}
