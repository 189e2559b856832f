import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { Popover } from '../../ui/popover.tsx'
import { useWords } from '../../words/words-context.tsx'
import { SaveViewForm } from './save-view-form.tsx'
import classes from './saved-views.module.css'
import { searchOfView, shownView, viewAddress } from './view-address.ts'
import { ViewLine } from './view-line.tsx'
import { type SavedView, type ViewPlace, viewsQuery } from './views-query.ts'

/** What is done with a view; a deleted one can be saved again as it was. */
type Act =
  | { readonly kind: 'save'; readonly view: Pick<SavedView, 'name' | 'address' | 'isShared'> }
  | { readonly kind: 'edit'; readonly id: string; readonly change: Partial<SavedView> }
  | { readonly kind: 'delete'; readonly view: SavedView }

/** The saved views of a page: shows one, saves what the address says, renames, shares and deletes. */
export function SavedViews({ place }: { readonly place: ViewPlace }) {
  const { text, locale } = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const mayEdit = useMay('view.edit')
  const mayShare = useMay('view.share')
  const { data: views = [], error } = useQuery(viewsQuery(place))
  const [deleted, setDeleted] = useState<SavedView>()
  const act = useMutation({
    mutationFn: (asked: Act) => carryOut(place, asked),
    async onSuccess(saved, asked) {
      setDeleted(asked.kind === 'delete' ? asked.view : undefined)
      await client.invalidateQueries({ queryKey: ['views', place] })
      if (asked.kind === 'save') void navigate({ to: '.', search: searchOfView(saved!) })
    },
  })
  const shown = shownView(views, search)
  const address = viewAddress(search)
  const show = (view: SavedView) => void navigate({ to: '.', search: searchOfView(view) })
  const groups = [
    { title: text('web.views.own'), views: views.filter(({ isShared }) => !isShared) },
    { title: text('web.views.shared'), views: views.filter(({ isShared }) => isShared) },
  ]

  return (
    <>
      <Popover
        label={text('web.views')}
        opener={(props) => (
          <Button icon="view" {...props}>
            {shown?.view.name ?? text('web.views')}
            {shown?.isChanged && <span className={classes.changed}> · {text('web.views.changed')}</span>}
          </Button>
        )}
      >
        {(close) => (
          <div className={classes.panel}>
            {views.length === 0 && <p className={look.soft}>{text('web.views.none')}</p>}
            {groups.map(
              (group) =>
                group.views.length > 0 && (
                  <section key={group.title} aria-label={group.title}>
                    <p className={classes.title}>{group.title}</p>
                    <ul>
                      {byName(group.views, locale).map((view) => (
                        <ViewLine
                          key={view.id}
                          view={view}
                          isShown={shown?.view.id === view.id}
                          mayChange={mayEdit && (mayShare || !view.isShared)}
                          mayShare={mayShare}
                          onShow={() => {
                            show(view)
                            close()
                          }}
                          onEdit={(change) => act.mutate({ kind: 'edit', id: view.id, change })}
                          onDelete={() => act.mutate({ kind: 'delete', view })}
                        />
                      ))}
                    </ul>
                  </section>
                ),
            )}
            {mayEdit && shown?.isChanged && (mayShare || !shown.view.isShared) && (
              <Button onClick={() => act.mutate({ kind: 'edit', id: shown.view.id, change: { address } })}>
                {text('web.views.update', { name: shown.view.name })}
              </Button>
            )}
            {mayEdit && (
              <SaveViewForm
                mayShare={mayShare}
                isBusy={act.isPending}
                onSave={(named) => act.mutate({ kind: 'save', view: { ...named, address } })}
              />
            )}
            {(error ?? act.error) && <Failure error={(error ?? act.error)!} />}
          </div>
        )}
      </Popover>
      <span role="status" className={classes.deleted}>
        {deleted !== undefined && (
          <>
            {text('web.views.deleted', { name: deleted.name })}
            <Button kind="quiet" onClick={() => act.mutate({ kind: 'save', view: deleted })}>
              {text('web.import.undo')}
            </Button>
          </>
        )}
      </span>
    </>
  )
}

function byName(views: readonly SavedView[], locale: string): readonly SavedView[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return views.toSorted((one, other) => compare(one.name, other.name))
}

async function carryOut(place: ViewPlace, asked: Act): Promise<SavedView | undefined> {
  switch (asked.kind) {
    case 'save': {
      const { name, address, isShared } = asked.view
      return take(api.POST('/api/views', { body: { place, name, address, isShared } }))
    }
    case 'edit': {
      const params = { path: { id: asked.id } }
      return take(api.PATCH('/api/views/{id}', { params, body: asked.change }))
    }
    case 'delete':
      await api.DELETE('/api/views/{id}', { params: { path: { id: asked.view.id } } })
      return undefined
    default:
      return asked satisfies never
  }
}
