import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { draftQuery } from '../model/model-queries.ts'
import { readCompared, usualComparison, withModel } from './compared-in-address.ts'
import { Comparison } from './comparison.tsx'

const candidatesQuery = {
  queryKey: ['model', 'candidates'],
  staleTime: 0,
  queryFn: async () => (await take(api.GET('/api/model/candidates'))).items,
}

/** Up to four models side by side, each planned on the real customer list. */
export function ComparePage() {
  const { text } = useWords()
  const mayRead = useMay('plan.read')
  const hasWords = useMoreWords()
  const offered = useQuery({ ...candidatesQuery, enabled: mayRead })
  return (
    <PageFrame title={text('web.nav.economics')}>
      {mayRead ? (
        <Answer of={offered} height={480}>
          {(found) => (hasWords ? <Chosen offered={found} /> : <Loading height={480} />)}
        </Answer>
      ) : (
        <NeedsRight right="plan.read" />
      )}
    </PageFrame>
  )
}

function Chosen({ offered }: { readonly offered: readonly Schema<'ModelCandidate'>[] }) {
  const navigate = useNavigate()
  const { models, why } = useSearch({ strict: false }) as Record<string, string | undefined>
  const draft = useQuery(draftQuery)
  const compared = models === undefined ? usualComparison(offered) : readCompared(models)
  const inForce = offered.find(({ kind }) => kind === 'in-force')?.number ?? 0
  const choose = (next: string) =>
    void navigate({ to: '.', search: { models: next }, replace: true, resetScroll: false })
  return (
    <Comparison
      offered={offered}
      wanted={compared.map((candidate) => ({
        candidate,
        stamp: candidate === 'draft' ? `${draft.data?.revision ?? 0}` : `${inForce}`,
      }))}
      draft={draft.data ?? null}
      open={why}
      onWhy={(key) =>
        void navigate({
          to: '.',
          search: (now: object) => ({ ...now, why: key }),
          replace: true,
          resetScroll: false,
        })
      }
      onChoose={(at, candidate) => choose(withModel(compared, at, candidate))}
      onRemove={(at) => choose(compared.filter((_, index) => index !== at).join(','))}
    />
  )
}
