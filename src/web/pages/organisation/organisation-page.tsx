import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { useTierName } from '../../shell/use-tiers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { findWhy } from '../economics/told-number.tsx'
import { TrialState } from '../economics/trial-state.tsx'
import { type ToldTrial, type Trial, useTrials } from '../economics/use-trials.ts'
import { PeopleFrame } from '../people/people-frame.tsx'
import { Compensation } from './compensation.tsx'
import { FunctionChart } from './function-chart.tsx'
import { FunctionTable } from './function-table.tsx'
import { HandoffTable } from './handoff-table.tsx'
import classes from './organisation.module.css'
import { RoleTable } from './role-table.tsx'
import { tellFunctions, tellRoles, tellWhole } from './tell-organisation.ts'
import { WholeFigures } from './whole-figures.tsx'

const candidatesQuery = {
  queryKey: ['model', 'candidates'],
  staleTime: 0,
  queryFn: async () => (await take(api.GET('/api/model/candidates'))).items,
}

/** Which functions the work carries, what the next split would bring, who that takes, and what pay may hang on. */
export function OrganisationPage() {
  return (
    <PeopleFrame section="organisation">
      <Asked />
    </PeopleFrame>
  )
}

function Asked() {
  const offered = useQuery(candidatesQuery)
  return (
    <Answer of={offered} height={480}>
      {(found) => {
        const inForce = found.find(({ kind }) => kind === 'in-force')
        return inForce === undefined ? (
          <Computed candidate="recommended" stamp="0" />
        ) : (
          <Computed candidate="in-force" stamp={`${inForce.number}`} />
        )
      }}
    </Answer>
  )
}

function Computed({ candidate, stamp }: { readonly candidate: string; readonly stamp: string }) {
  const { text } = useWords()
  const [trial] = useTrials([{ candidate, stamp }])
  const figures = trial?.figures
  if (figures === undefined) {
    return (
      <>
        <PageHeader
          subject={text('web.nav.people')}
          answer={text(isInVain(trial) ? 'organisation.in_vain' : 'organisation.computing')}
        />
        {trial !== undefined && <TrialState trial={trial} />}
      </>
    )
  }
  if (figures.accounts === 0) {
    return (
      <>
        <PageHeader subject={text('web.nav.people')} answer={text('organisation.no_accounts')} />
        <EmptyState title={text('organisation.empty')} action={<ImportAccounts />} />
      </>
    )
  }
  return <Shown figures={figures} isRecommended={candidate === 'recommended'} />
}

function ImportAccounts() {
  const { text } = useWords()
  if (!useMay('import.run')) return null
  return <Link to="/import">{text('web.start.import')}</Link>
}

function isInVain(trial: Trial | undefined): boolean {
  return trial !== undefined && (trial.error !== null || trial.job?.state === 'failed')
}

function Shown({ figures, isRecommended }: { readonly figures: ToldTrial; readonly isRecommended: boolean }) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { organisation } = figures
  const { phase, phaseToday, nextSplit, extraPeople, functions } = organisation
  const asked = { words, organisation, tierName }
  const whole = tellWhole(asked)
  const functionsTold = tellFunctions(asked)
  const rolesTold = tellRoles(asked)
  const change = (next: Record<string, string | undefined>) =>
    void navigate({
      to: '.',
      search: (now: object) => ({ ...now, ...next }),
      replace: true,
      resetScroll: false,
    })
  const asOf = words.day(parseDay(figures.asOf))
  const why = findWhy([whole, ...functionsTold, ...rolesTold], search.why, asOf)
  const opens = { open: why?.key, onWhy: (key: string) => change({ why: key }) }
  const warnings = functions.filter(({ warning }) => warning !== null)
  return (
    <>
      <PageHeader
        subject={text('web.nav.people')}
        answer={text('report.organisation.phase', {
          phase,
          phaseToday: phaseToday ?? undefined,
          description: text(`phase.${phase}`),
        })}
      >
        {nextSplit !== null && (
          <p>
            {text('report.organisation.next', { name: text(`function.${nextSplit}`), extra: extraPeople })}
          </p>
        )}
        <p>
          {text(isRecommended ? 'organisation.from_recommended' : 'organisation.from', {
            name: words.quote(figures.name),
            sinceDay: parseDay(figures.asOf),
          })}
        </p>
      </PageHeader>
      {warnings.map(({ name, warning, fte }) => (
        <p key={name} className={classes.warning} role="note">
          {text('organisation.warning', {
            name: text(`function.${name}`),
            warning: text(`split_warning.${warning!}`),
            people: words.decimal(fte),
          })}
        </p>
      ))}
      <WholeFigures whole={whole} {...opens} />
      <FunctionChart organisation={organisation} />
      <FunctionTable {...{ organisation, told: functionsTold, ...opens }} />
      <RoleTable {...{ organisation, whole, told: rolesTold, ...opens }} />
      <HandoffTable organisation={organisation} />
      <Compensation
        {...{ organisation, tierName, variable: search.variable }}
        onVariable={(variable) => change({ variable })}
      />
      {why !== undefined && <WhyPanel why={why} onClose={() => change({ why: undefined })} />}
    </>
  )
}
