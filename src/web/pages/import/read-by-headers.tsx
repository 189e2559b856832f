import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { ImportSettings } from './list-report.ts'

const SOURCES = ['import-sources']

/** The way out where a list has other columns than the last one of its source: what was remembered of them is forgotten. */
export function ReadByHeaders({
  settings: { kind, source },
  onForgotten,
}: {
  readonly settings: ImportSettings
  readonly onForgotten: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const mayForget = useMay('import.map')
  const sources = useQuery({
    queryKey: SOURCES,
    enabled: mayForget,
    queryFn: async () => (await take(api.GET('/api/import-sources'))).items,
  })
  const forget = useMutation({
    mutationFn: () =>
      api.DELETE('/api/import-sources/{source}/{kind}', { params: { path: { source, kind } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SOURCES })
      onForgotten()
    },
  })
  const isRemembered = sources.data?.some((one) => one.source === source && one.kind === kind) ?? false
  if (!isRemembered) return null
  return (
    <>
      <p>{text('web.import.remembered', { source })}</p>
      <div>
        <Button isBusy={forget.isPending} onClick={() => forget.mutate()}>
          {text('web.import.by_headers')}
        </Button>
      </div>
    </>
  )
}
