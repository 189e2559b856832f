import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type Schema, take } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import form from './form.module.css'
import { momentText } from './instant-text.ts'
import classes from './section.module.css'

/** In which browsers the reader is signed in, and the way out of all others. */
export function OwnSessions() {
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await take(api.GET('/api/sessions'))).items,
  })
  return <Answer of={sessions}>{(found) => <SessionTable sessions={found} />}</Answer>
}

function SessionTable({ sessions }: { readonly sessions: readonly Schema<'OwnSession'>[] }) {
  const { text, locale } = useWords()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => take(api.DELETE('/api/sessions')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const others = sessions.filter(({ isThis }) => !isThis).length
  return (
    <>
      <PlainTable label={text('admin.sessions')}>
        <thead>
          <tr>
            <th scope="col">{text('admin.session')}</th>
            <th scope="col">{text('admin.session.since')}</th>
            <th scope="col">{text('admin.session.seen')}</th>
            <th scope="col">{text('admin.until')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ createdAt, seenAt, expiresAt, isThis }) => (
            <tr key={`${createdAt} ${seenAt} ${isThis}`}>
              <th scope="row">{text(isThis ? 'admin.session.this' : 'admin.session.other')}</th>
              <td>{momentText(createdAt, locale)}</td>
              <td>{momentText(seenAt, locale)}</td>
              <td>{momentText(expiresAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <div className={`${form.actions} ${classes.below}`}>
        {others > 0 && (
          <Button isBusy={end.isPending} onClick={() => end.mutate()}>
            {text('admin.sessions.end', { count: others })}
          </Button>
        )}
        <span role="status" className={form.done}>
          {end.isSuccess && text('admin.sessions.ended')}
        </span>
      </div>
      {end.error !== null && <Failure error={end.error} />}
    </>
  )
}
