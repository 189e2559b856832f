import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { peopleQuery } from '../../api/people-query.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './assign.module.css'
import { ProposedCovers } from './proposed-covers.tsx'

type Absence = { readonly personId: string; readonly from: string; readonly until: string }

/** Who stands in while somebody is away: proposed from work due and free hours, looked at, then kept. The absence stands in the address. */
export function LeaveCover() {
  const { text, locale } = useWords()
  const navigate = useNavigate()
  const { cover = '', from = '', until = '' } = useSearch({ strict: false }) as Record<string, string>
  const people = useQuery(peopleQuery)
  const [absence, setAbsence] = useState<Absence>({ personId: cover, from, until })
  const isWhole = absence.personId !== '' && absence.from !== '' && absence.until !== ''
  const isBackwards = absence.from !== '' && absence.until !== '' && absence.until < absence.from
  const nameOf = ({ name, externalId }: Schema<'Person'>) => name ?? externalId
  const field = (name: 'from' | 'until') => (
    <label className={look.choice}>
      {text(name === 'from' ? 'assign.cover.from' : 'assign.cover.until')}
      <input
        type="date"
        value={absence[name]}
        aria-invalid={isBackwards}
        onChange={(event) => setAbsence({ ...absence, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <section className={look.section} aria-labelledby="leave-cover">
      <h2 id="leave-cover">{text('assign.cover.title')}</h2>
      <p className={look.help}>{text('assign.cover.help')}</p>
      <form
        className={classes.sides}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWhole || isBackwards) return
          const { personId, ...days } = absence
          void navigate({ to: '.', search: { cover: personId, ...days } as never, replace: true })
        }}
      >
        <label className={look.choice}>
          {text('assign.cover.who')}
          <select
            value={absence.personId}
            onChange={(event) => setAbsence({ ...absence, personId: event.target.value })}
          >
            <option value="">{text('assign.cover.choose')}</option>
            {(people.data ?? [])
              .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), locale, { numeric: true }))
              .map((person) => (
                <option key={person.personId} value={person.personId}>
                  {nameOf(person)}
                </option>
              ))}
          </select>
        </label>
        {field('from')}
        {field('until')}
        <Button type="submit" disabled={!isWhole || isBackwards} className={classes.atFoot}>
          {text('assign.cover.propose')}
        </Button>
      </form>
      {isBackwards && <p className={look.fault}>{text('assign.cover.backwards')}</p>}
      {cover !== '' && from !== '' && until !== '' && (
        <Proposal key={`${cover} ${from} ${until}`} personId={cover} from={from} until={until} />
      )}
      <KeptCovers />
    </section>
  )
}

function Proposal(absence: Absence) {
  const { text } = useWords()
  const queries = useQueryClient()
  const mayKeep = useMay('assignment.apply')
  const proposal = useQuery({
    queryKey: ['covers', 'proposal', absence],
    queryFn: ({ signal }) => take(api.POST('/api/covers/proposal', { body: absence, signal })),
  })
  const keep = useMutation({
    mutationFn: (covers: { accountId: string; personId: string }[]) =>
      take(api.POST('/api/covers', { body: { ...absence, covers } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['covers'] }),
  })
  if (proposal.error !== null)
    return <Failure error={proposal.error} onRetry={() => void proposal.refetch()} />
  if (proposal.data === undefined) return <p role="status">{text('web.ui.loading')}</p>
  const { covered } = proposal.data
  return (
    <>
      <ProposedCovers proposed={proposal.data} />
      {mayKeep && covered.length > 0 && (
        <Button
          kind="main"
          isBusy={keep.isPending}
          disabled={keep.isSuccess}
          onClick={() =>
            keep.mutate(covered.map(({ accountId, cover }) => ({ accountId, personId: cover.id })))
          }
        >
          {text(keep.isSuccess ? 'assign.cover.kept' : 'assign.cover.keep', { count: covered.length })}
        </Button>
      )}
      {keep.error !== null && <Failure error={keep.error} />}
    </>
  )
}

/** What is kept and lasts today or later, each with the way to end it. */
function KeptCovers() {
  const { text } = useWords()
  const queries = useQueryClient()
  const mayEnd = useMay('assignment.apply')
  const kept = useQuery({
    queryKey: ['covers', 'kept'],
    queryFn: ({ signal }) => take(api.GET('/api/covers', { params: { query: { limit: 100 } }, signal })),
  })
  const end = useMutation({
    mutationFn: (coverId: string) => api.DELETE('/api/covers/{coverId}', { params: { path: { coverId } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['covers'] }),
  })
  const covers = kept.data?.items ?? []
  if (covers.length === 0) return null
  return (
    <>
      <h3>{text('assign.cover.current', { count: covers.length })}</h3>
      <ul className={classes.covers}>
        {covers.map(({ id, accountId, accountName, accountExternalId, person, forPerson, from, until }) => (
          <li key={id}>
            <Link to="/base" search={{ open: accountId } as object}>
              {accountName ?? accountExternalId}
            </Link>
            <span>
              {text('assign.cover.line', { person: person.name ?? '', away: forPerson.name ?? '' })} ·{' '}
              <DayShown value={from} /> – <DayShown value={until} />
            </span>
            {mayEnd && (
              <Button kind="quiet" isBusy={end.isPending} onClick={() => end.mutate(id)}>
                {text('assign.cover.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
