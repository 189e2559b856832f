import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { joinSources, type Source } from './join-sources.ts'
import classes from './section.module.css'
import { SourceTable } from './source-table.tsx'

/** So many imports are looked through for the last one of each source. */
const LATEST = 500

/** Where lists come from, how each is read, and when the last one came. */
export function SourcesPage() {
  return (
    <AdministrationFrame section="sources">
      <Sources />
    </AdministrationFrame>
  )
}

function Sources() {
  const sources = useQuery({
    queryKey: ['imports', 'sources'],
    async queryFn() {
      const [{ items: maps }, { items: runs }] = await Promise.all([
        take(api.GET('/api/import-sources')),
        take(api.GET('/api/imports', { params: { query: { limit: LATEST } } })),
      ])
      return joinSources(maps, runs)
    },
  })
  return (
    <Answer of={sources} height={320}>
      {(found) => <SourcesShown sources={found} />}
    </Answer>
  )
}

function SourcesShown({ sources }: { readonly sources: readonly Source[] }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const { open } = useSearch({ strict: false }) as Record<string, string | undefined>
  const mayImport = useMay('import.run')
  const toImport = mayImport && <Link to="/import">{text('web.start.import')}</Link>
  return (
    <>
      <PageHeader
        subject={text('admin.sources')}
        answer={text('admin.sources.answer', {
          count: new Set(sources.map(({ source }) => source)).size,
        })}
        actions={sources.length > 0 && toImport}
      >
        {sources.length > 0 && text('admin.sources.what')}
      </PageHeader>
      {sources.length === 0 ? (
        <EmptyState title={text('web.import.past.none')} action={toImport}>
          <p>{text('admin.sources.what')}</p>
        </EmptyState>
      ) : (
        <div className={classes.section}>
          <SourceTable
            sources={sources}
            open={open}
            onOpen={(key) => void navigate({ to: '.', search: { open: key } as never, replace: true })}
          />
        </div>
      )}
    </>
  )
}
