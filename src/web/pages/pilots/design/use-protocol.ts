import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { isRefusal } from '../../../api/problem.ts'
import { PILOTS_KEY, type Pilot, pilotQuery } from '../pilot-queries.ts'
import { changedParts, mergeProtocols, type Protocol } from './edit-protocol.ts'
import { keepUnsaved, readUnsaved } from './unsaved-protocol.ts'

export type EditedProtocol = {
  readonly protocol: Protocol
  readonly isChanged: boolean
  /** Somebody else has saved since this was begun. */
  readonly isBehind: boolean
  readonly isSaving: boolean
  readonly error: Error | null
  readonly write: (change: Partial<Protocol>) => void
  /** Resolves to the pilot as it is saved; undefined where that failed. */
  readonly save: () => Promise<Pilot | undefined>
  readonly revert: () => void
  /** Goes on from what the other has saved: with one's own parts, or without. */
  readonly settle: (keepsMine: boolean) => void
}

/** The protocol of a draft as it is being written. What is not saved survives a reload. */
export function useProtocol(pilot: Pilot): EditedProtocol {
  const queries = useQueryClient()
  const { pilotId, protocol: saved } = pilot
  const [unsaved, setUnsaved] = useState(() => readUnsaved(pilotId))
  const protocol = unsaved?.protocol ?? saved
  const isChanged = unsaved !== undefined && changedParts(unsaved.base, unsaved.protocol).length > 0
  const keep = (next: typeof unsaved) => {
    setUnsaved(next)
    keepUnsaved(pilotId, next)
  }
  const saving = useMutation({
    mutationFn: async () => {
      const params = { path: { pilotId }, header: { 'if-match': `"${unsaved!.revision}"` } }
      return (await take(api.PUT('/api/pilots/{pilotId}', { params, body: protocol }))) as Pilot
    },
    onSuccess(now) {
      keep(undefined)
      queries.setQueryData(pilotQuery(pilotId).queryKey, now)
      void queries.invalidateQueries({ queryKey: [...PILOTS_KEY, 'list'] })
    },
    // Somebody else was faster: what they have written is to be seen.
    onError: (error) => isRefusal(error, 'stale-revision') && queries.refetchQueries(pilotQuery(pilotId)),
  })
  return {
    ...{ protocol, isChanged },
    isBehind: isChanged && unsaved.revision !== pilot.revision,
    isSaving: saving.isPending,
    error: isRefusal(saving.error, 'stale-revision') ? null : saving.error,
    write(change) {
      const from = isChanged ? unsaved : { base: saved, revision: pilot.revision }
      if (saving.isError) saving.reset()
      keep({ ...from, protocol: { ...protocol, ...change } })
    },
    save: async () => {
      if (!isChanged) return pilot
      return saving.mutateAsync().catch(() => undefined)
    },
    revert() {
      saving.reset()
      keep(undefined)
    },
    settle(keepsMine) {
      if (!keepsMine || unsaved === undefined) return keep(undefined)
      const merged = mergeProtocols({ base: unsaved.base, mine: unsaved.protocol, theirs: saved })
      keep({ protocol: merged, base: saved, revision: pilot.revision })
    },
  }
}
