import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import { draftQuery, versionQuery, versionsQuery } from './model-queries.ts'
import { ModelVersions } from './model-versions.tsx'
import { type ModelView, ModelWorkspace } from './model-workspace.tsx'

const VIEWS: readonly ModelView[] = ['form', 'text', 'check']

/** The model: what is in force, the draft over it as forms and as text, its check, and every version before. */
export function ModelPage() {
  const { text } = useWords()
  const versions = useQuery(versionsQuery)
  const hasWords = useMoreWords()
  return (
    <PageFrame title={text('web.nav.model')}>
      <Answer of={versions} height={480}>
        {(found) => (hasWords ? <Model versions={found} /> : <Loading height={480} />)}
      </Answer>
    </PageFrame>
  )
}

function Model({ versions }: { readonly versions: NonNullable<ReturnType<typeof useVersions>['data']> }) {
  const { text, number, locale } = useWords()
  const navigate = useNavigate()
  const { view } = useSearch({ strict: false }) as Record<string, string | undefined>
  const draft = useQuery(draftQuery)
  const [newest] = versions
  const inForce = useQuery({ ...versionQuery(newest?.number ?? 0), enabled: newest !== undefined })
  const isLoaded = newest === undefined || inForce.data?.number === newest.number
  const shown = VIEWS.find((each) => each === view) ?? 'form'
  return (
    <>
      <PageHeader
        subject={text('web.nav.model')}
        answer={
          newest === undefined
            ? text('web.model.answer_none')
            : text('web.model.answer', {
                version: newest.number,
                date: instantText(newest.committedAt, locale),
              })
        }
      >
        {text(draft.data ? 'web.model.has_draft' : 'web.model.no_draft')}
      </PageHeader>
      <Tabs
        label={text('web.model.views')}
        shown={view === 'versions' ? 'versions' : shown}
        onShow={(next) =>
          void navigate({
            to: '.',
            search: (({ part, tier }: Record<string, string>) => ({ view: next, part, tier })) as never,
            replace: true,
          })
        }
        tabs={[
          ...VIEWS.map((id) => ({ id, label: text(`model.view.${id as 'form'}`) })),
          { id: 'versions', label: text('web.model.view.versions'), count: number(versions.length) },
        ]}
      >
        <Answer of={draft} height={480}>
          {(saved) =>
            view === 'versions' ? (
              <ModelVersions versions={versions} draft={saved} />
            ) : isLoaded ? (
              <ModelWorkspace view={shown} draft={saved} inForce={inForce.data} />
            ) : (
              <Loading height={480} />
            )
          }
        </Answer>
      </Tabs>
    </>
  )
}

function useVersions() {
  return useQuery(versionsQuery)
}
