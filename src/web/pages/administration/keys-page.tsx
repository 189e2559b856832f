import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { CopyValue } from './copy-value.tsx'
import { CreateKey, type MadeKey } from './create-key.tsx'
import { keyStateAt } from './key-state.ts'
import { KeyTable } from './key-table.tsx'
import { keysQuery } from './keys-query.ts'
import classes from './section.module.css'

/** The keys with which programs come in. */
export function KeysPage() {
  return (
    <AdministrationFrame section="keys">
      <Keys />
    </AdministrationFrame>
  )
}

function Keys() {
  const { text } = useWords()
  const mayMake = useMay('api-key.administer')
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<MadeKey>()
  const pages = useInfiniteQuery(keysQuery)
  if (pages.error !== null) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading height={320} />
  const keys = pages.data.pages.flatMap(({ items }) => items)
  const active = keys.filter((key) => keyStateAt(key, pages.dataUpdatedAt) === 'active').length
  const make = mayMake && (
    <Button kind="main" icon="add" onClick={() => setMaking(true)}>
      {text('admin.key.make')}
    </Button>
  )
  return (
    <>
      <PageHeader
        subject={text('admin.keys')}
        answer={text('admin.keys.answer', { count: active })}
        actions={keys.length > 0 && make}
      />
      {made !== undefined && <KeyMade made={made} onClose={() => setMade(undefined)} />}
      {keys.length === 0 ? (
        made === undefined && (
          <EmptyState title={text('admin.keys.empty')} action={make}>
            <p>{text('admin.keys.what')}</p>
            <a href="/docs">{text('web.shell.api')}</a>
          </EmptyState>
        )
      ) : (
        <>
          <KeyTable keys={keys} now={pages.dataUpdatedAt} />
          {pages.hasNextPage && (
            <Button isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {text('web.import.past.more')}
            </Button>
          )}
        </>
      )}
      {isMaking && (
        <CreateKey
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false)
            setMade(key)
          }}
        />
      )}
    </>
  )
}

/** The only time that a key can be read, with a command that tries it. */
function KeyMade({ made: { name, key }, onClose }: { readonly made: MadeKey; readonly onClose: () => void }) {
  const { text } = useWords()
  const command = `curl -H 'Authorization: Bearer ${key}' ${location.origin}/api/workspace`
  return (
    <section className={classes.notice} role="status">
      <h2>{text('admin.key.made', { name })}</h2>
      <p>{text('admin.key.once')}</p>
      <CopyValue label={text('admin.key')} value={key} />
      <p>{text('admin.key.try')}</p>
      <CopyValue label="curl" value={command} />
      <Button onClick={onClose}>{text('admin.done')}</Button>
    </section>
  )
}
