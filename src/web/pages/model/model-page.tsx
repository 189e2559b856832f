import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import { ModelEditor } from './model-editor.tsx'
import { draftQuery, versionQuery, versionsQuery } from './model-queries.ts'
import { ModelVersions } from './model-versions.tsx'

/** The model as a document: what is in force, the draft over it, and every version before. */
export function ModelPage() {
  const { text, number, locale } = useWords()
  const navigate = useNavigate()
  const { view = 'draft' } = useSearch({ strict: false }) as Record<string, string | undefined>
  const versions = useQuery(versionsQuery)
  const draft = useQuery(draftQuery)
  const newest = versions.data?.[0]
  const inForce = useQuery({ ...versionQuery(newest?.number ?? 0), enabled: newest !== undefined })
  const isLoaded = newest === undefined || inForce.data !== undefined
  return (
    <PageFrame title={text('web.nav.model')}>
      <Answer of={versions} height={480}>
        {(found) => (
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
              shown={view === 'versions' ? 'versions' : 'draft'}
              onShow={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
              tabs={[
                { id: 'draft', label: text('web.model.view.draft') },
                { id: 'versions', label: text('web.model.view.versions'), count: number(found.length) },
              ]}
            >
              {view === 'versions' ? (
                <ModelVersions versions={found} />
              ) : (
                <Answer of={draft} height={480}>
                  {(saved) =>
                    isLoaded && (
                      <ModelEditor
                        key={saved === null ? 'none' : 'draft'}
                        draft={saved}
                        inForce={inForce.data}
                      />
                    )
                  }
                </Answer>
              )}
            </Tabs>
          </>
        )}
      </Answer>
    </PageFrame>
  )
}
