import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'

const MOST = 20

/** Finds an account by a part of its name or id; the one that is chosen stands as a button that takes it away. */
export function AccountChoice({
  accountId,
  onChoose,
}: {
  readonly accountId: string | undefined
  readonly onChoose: (accountId: string | undefined) => void
}) {
  const { text } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const { data: found = [] } = useQuery<readonly Schema<'Account'>[]>({
    queryKey: ['search', wanted],
    enabled: wanted !== '' && accountId === undefined,
    placeholderData: (before) => before,
    queryFn: async ({ signal }) => {
      const query = { text: wanted, limit: MOST }
      return (await take(api.GET('/api/accounts', { params: { query }, signal }))).items
    },
  })
  if (accountId !== undefined) {
    return <ChosenAccount accountId={accountId} onRemove={() => onChoose(undefined)} />
  }
  return (
    <>
      <input
        list={id}
        aria-label={text('web.account.subject')}
        placeholder={text('web.account.subject')}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          const chosen = found.find((account) => labelOf(account) === target.value)
          if (chosen !== undefined) onChoose(chosen.id)
        }}
      />
      <datalist id={id}>
        {found.map((account) => (
          <option key={account.id} value={labelOf(account)} />
        ))}
      </datalist>
    </>
  )
}

function ChosenAccount({
  accountId,
  onRemove,
}: {
  readonly accountId: string
  readonly onRemove: () => void
}) {
  const { text } = useWords()
  const { data: account } = useQuery({
    queryKey: ['account', accountId],
    retry: false,
    queryFn: () => take(api.GET('/api/accounts/{accountId}', { params: { path: { accountId } } })),
  })
  const label = account === undefined ? accountId.slice(0, 8) : labelOf(account)
  return (
    <Button icon="close" onClick={onRemove} title={text('web.grid.no_filters')}>
      {text('web.account.subject')}: {label}
    </Button>
  )
}

function labelOf({ name, externalId }: Pick<Schema<'Account'>, 'name' | 'externalId'>): string {
  return name === null ? externalId : `${name} (${externalId})`
}
