import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { isOver, useJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './import-page.module.css'

type Run = Schema<'Import'>

/** Imports, the newest first, a page at a time. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam === '' ? {} : { after: pageParam }) }
      return take(api.GET('/api/imports', { params: { query } }))
    },
    getNextPageParam: ({ next }) => next,
  })
}

/** What was imported before, and the way to take it back. */
export function PastImports() {
  const { text } = useWords()
  const mayUndo = useMay('import.undo')
  const imports = useImports()
  const runs = imports.data?.pages.flatMap(({ items }) => items)
  return (
    <section className={look.section}>
      <h2>{text('web.import.past')}</h2>
      {imports.error !== null ? (
        <Failure error={imports.error} onRetry={() => void imports.refetch()} />
      ) : runs === undefined ? (
        <Loading height={120} />
      ) : runs.length === 0 ? (
        <p className={look.soft}>{text('web.import.past.none')}</p>
      ) : (
        <>
          <PlainTable label={text('web.import.past')}>
            <thead>
              <tr>
                <th scope="col">{text('web.import.past.when')}</th>
                <th scope="col">{text('web.import.past.list')}</th>
                <th scope="col" className={cells.number}>
                  {text('web.import.past.changes')}
                </th>
                <th scope="col">{text('web.import.past.state')}</th>
                {mayUndo && <th scope="col">{text('web.import.past.actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunLine key={run.importId} run={run} mayUndo={mayUndo} />
              ))}
            </tbody>
          </PlainTable>
          {imports.hasNextPage && (
            <Button onClick={() => void imports.fetchNextPage()} isBusy={imports.isFetchingNextPage}>
              {text('web.import.past.more')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function RunLine({ run, mayUndo }: { readonly run: Run; readonly mayUndo: boolean }) {
  const { text, number, locale } = useWords()
  const { importId, kind, source, fileName, state, counts } = run
  const hasRejected = counts !== null && counts.rejectedRows + counts.rejectedValues > 0
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <tr>
      <td>{when.format(new Date(run.createdAt))}</td>
      <th scope="row">
        <div>{fileName ?? source}</div>
        <div className={look.soft}>
          {text(`web.import.kind.${kind}`)} · {source}
        </div>
      </th>
      <td className={cells.number}>
        {counts === null ? (
          <Unknown why={text(`web.import.state.${state}`)} />
        ) : (
          [counts.added, counts.changed, counts.unchanged].map(number).join(' / ')
        )}
      </td>
      <td>
        {text(`web.import.state.${state}`)}
        {(hasRejected || state === 'failed') && (
          <div>
            <a href={`/api/imports/${importId}/rejected`} download>
              {text('web.import.rejected_file')}
            </a>
          </div>
        )}
      </td>
      {mayUndo && <td>{state === 'done' && <Undo run={run} />}</td>}
    </tr>
  )
}

/** Asks once more, because an undo cannot be undone; why it is not possible stands in its place. */
function Undo({ run: { importId, fileName, source } }: { readonly run: Run }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => take(api.POST('/api/imports/{importId}/undo', { params: { path: { importId } } })),
  })
  const job = useJob(undo.data?.jobId)
  const isDone = job?.state === 'done'
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' })
  }, [isDone, queries])
  const isBusy = undo.isPending || (undo.data !== undefined && !isOver(job))

  if (undo.error !== null) return <Failure error={undo.error} />
  if (job?.state === 'failed') return <ProblemList problems={job.problems ?? []} />
  if (!isAsking) {
    return (
      <Button
        aria-label={text('web.import.undo.of', { name: fileName ?? source })}
        onClick={() => setAsking(true)}
      >
        {text('web.import.undo')}
      </Button>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that works on both buttons; the second does the same.
    <div
      className={classes.ask}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) setAsking(false)
      }}
    >
      <p>{text('web.import.undo.sure')}</p>
      <div className={classes.askActions}>
        <Button kind="serious" isBusy={isBusy} autoFocus onClick={() => undo.mutate()}>
          {text('web.import.undo.do')}
        </Button>
        {!isBusy && <Button onClick={() => setAsking(false)}>{text('web.import.undo.keep')}</Button>}
      </div>
    </div>
  )
}
