import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { momentText } from './instant-text.ts'
import type { Source } from './join-sources.ts'
import classes from './section.module.css'

/** One line for each source and kind; the map of the one that is open stands below its line. */
export function SourceTable({
  sources,
  open,
  onOpen,
}: {
  readonly sources: readonly Source[]
  readonly open: string | undefined
  readonly onOpen: (key: string | undefined) => void
}) {
  const { text } = useWords()
  const [asked, setAsked] = useState<Source>()
  return (
    <>
      <PlainTable label={text('admin.sources')}>
        <thead>
          <tr>
            <th scope="col">{text('web.import.source')}</th>
            <th scope="col">{text('web.import.kind')}</th>
            <th scope="col">{text('admin.source.last')}</th>
            <th scope="col">{text('web.import.past.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => {
            const key = `${source.source}/${source.kind}`
            return (
              <Fragment key={key}>
                <SourceLine
                  source={source}
                  isOpen={open === key}
                  onToggle={() => onOpen(open === key ? undefined : key)}
                  onForget={() => setAsked(source)}
                />
                {open === key && source.map !== undefined && <MapLine source={source} />}
              </Fragment>
            )
          })}
        </tbody>
      </PlainTable>
      {asked !== undefined && <ForgetMap asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function SourceLine({
  source: { source, kind, map, last },
  isOpen,
  onToggle,
  onForget,
}: {
  readonly source: Source
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onForget: () => void
}) {
  const { text, locale } = useWords()
  const mayImport = useMay('import.run')
  const mayForget = useMay('import.map')
  const kindText = text(`web.import.kind.${kind}`)
  return (
    <tr>
      <th scope="row">{source}</th>
      <td>{kindText}</td>
      <td>
        {last === undefined ? (
          <Unknown why={text('web.import.past.none')} />
        ) : (
          <>
            <div>{momentText(last.createdAt, locale)}</div>
            <div className={look.soft}>
              {text(`web.import.state.${last.state}`)}
              {last.fileName !== null && ` · ${last.fileName}`}
            </div>
          </>
        )}
      </td>
      <td>
        <div className={classes.tools}>
          {map === undefined ? (
            <span className={look.soft}>{text('admin.source.no_map')}</span>
          ) : (
            <Button aria-expanded={isOpen} onClick={onToggle}>
              {text('admin.source.map')}
              <span className={look.unseen}>
                {' '}
                {source}, {kindText}
              </span>
            </Button>
          )}
          {map !== undefined && mayForget && (
            <Button onClick={onForget}>
              {text('admin.source.forget')}
              <span className={look.unseen}>
                {' '}
                {source}, {kindText}
              </span>
            </Button>
          )}
          {mayImport && (
            <Link to="/import" search={{ source, kind } as never}>
              {text('web.import.next')}
              <span className={look.unseen}>
                : {source}, {kindText}
              </span>
            </Link>
          )}
        </div>
      </td>
    </tr>
  )
}

function MapLine({ source: { source, kind, map } }: { readonly source: Source }) {
  const { text, locale } = useWords()
  const { document: content, updatedAt } = map!
  function save() {
    const address = URL.createObjectURL(new Blob([content], { type: 'application/yaml' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${source}-${kind}.yaml`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <tr>
      <td colSpan={4}>
        <div className={look.head}>
          <span className={look.soft}>
            {text('admin.source.map_of', { since: momentText(updatedAt, locale) })}
          </span>
          <Button icon="download" onClick={save}>
            {text('admin.download')}
          </Button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
        <section className={classes.map} tabIndex={0} aria-label={text('admin.source.map')}>
          {content}
        </section>
      </td>
    </tr>
  )
}

function ForgetMap({
  asked: { source, kind },
  onClose,
}: {
  readonly asked: Source
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const queries = useQueryClient()
  const forget = useMutation({
    mutationFn: () =>
      take(api.DELETE('/api/import-sources/{source}/{kind}', { params: { path: { source, kind } } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['imports'] })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={text('admin.source.forget.question', { source })}
      action={text('admin.source.forget')}
      isBusy={forget.isPending}
      onConfirm={() => forget.mutate()}
      onClose={onClose}
    >
      <p>{text('admin.source.forget.what')}</p>
      {forget.error !== null && <Failure error={forget.error} />}
    </ConfirmDialog>
  )
}
