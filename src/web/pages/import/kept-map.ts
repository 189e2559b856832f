import { useCallback, useState } from 'react'
import type { MapValue } from './edit-map.ts'

const STORAGE_KEY = 'tierwise.import.map'

type Kept = { readonly uploadId: string; readonly map: MapValue }

/** What somebody has changed of how a list is read: it lasts over a reload, for the list of that upload alone. */
export function useKeptMap(
  uploadId: string | undefined,
): readonly [MapValue | undefined, (map: MapValue | undefined) => void] {
  const [kept, setKept] = useState(readKept)
  const keep = useCallback(
    (map: MapValue | undefined) => {
      const next = map === undefined || uploadId === undefined ? undefined : { uploadId, map }
      setKept(next)
      try {
        if (next === undefined) sessionStorage.removeItem(STORAGE_KEY)
        else sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next))
      } catch {
        // Where storage is forbidden it lasts as long as the page.
      }
    },
    [uploadId],
  )
  return [kept?.uploadId === uploadId ? kept?.map : undefined, keep]
}

function readKept(): Kept | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as Kept | null) ?? undefined
  } catch {
    return undefined
  }
}
