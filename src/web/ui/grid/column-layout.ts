import { useMemo, useState } from 'react'
import type { GridColumn } from './column.ts'

const NARROWEST = 64
const STEP = 16

type Kept = {
  readonly hidden?: readonly string[]
  readonly widths?: Readonly<Record<string, number>>
}

export type ColumnLayout<Row> = {
  readonly shown: readonly GridColumn<Row>[]
  readonly widthOf: (column: GridColumn<Row>) => number
  readonly isShown: (column: GridColumn<Row>) => boolean
  readonly toggle: (column: GridColumn<Row>) => void
  readonly resize: (column: GridColumn<Row>, width: number) => void
  readonly step: number
  readonly reset: () => void
}

/** Which columns are shown and how wide, as the reader has left it in this browser. */
export function useColumnLayout<Row>(gridId: string, columns: readonly GridColumn<Row>[]): ColumnLayout<Row> {
  const key = `tierwise.grid.${gridId}`
  const [kept, setKept] = useState<Kept>(() => read(key))

  return useMemo(() => {
    const hidden = new Set(kept.hidden ?? columns.filter(({ isHidden }) => isHidden).map(({ id }) => id))
    const change = (next: Kept) => {
      setKept(next)
      write(key, next)
    }
    return {
      shown: columns.filter(({ id }) => !hidden.has(id)),
      widthOf: ({ id, width }) => kept.widths?.[id] ?? width,
      isShown: ({ id }) => !hidden.has(id),
      toggle({ id }) {
        const next = new Set(hidden)
        if (!next.delete(id)) next.add(id)
        // A grid without a column could not be mended by the keyboard.
        if (next.size < columns.length) change({ ...kept, hidden: [...next] })
      },
      resize: ({ id }, width) =>
        change({ ...kept, widths: { ...kept.widths, [id]: Math.max(NARROWEST, Math.round(width)) } }),
      step: STEP,
      reset: () => change({}),
    }
  }, [columns, kept, key])
}

function read(key: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Kept
  } catch {
    return {}
  }
}

function write(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Where storage is forbidden the choice lasts as long as the page.
  }
}
