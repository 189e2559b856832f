import { useMemo, useState } from 'react'
import { estimateTextWidth } from '../../charts/estimate-text-width.ts'
import type { GridColumn } from './column.ts'

const NARROWEST = 64
/** A column gets no wider than this by itself. */
const WIDEST = 210
const WIDEST_HEAD = 240
const TEXT = 14
/** Beside a name, the padding; beside a value also a mark. */
const HEAD_ROOM = 36
const CELL_ROOM = 42
/** Of long lists the first say how long values are. */
const MOST_MEASURED = 50
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
  /** As wide as at first. */
  readonly fit: (column: GridColumn<Row>) => void
  readonly step: number
  readonly reset: () => void
}

/** Which columns are shown and how wide, as the reader has left it in this browser. */
export function useColumnLayout<Row>(gridId: string, columns: readonly GridColumn<Row>[]): ColumnLayout<Row> {
  const key = `tierwise.grid.${gridId}`
  const [kept, setKept] = useState<Kept>(() => read(key))

  return useMemo(() => {
    const fitting = new Map(columns.map((column) => [column.id, fittingWidth(column)]))
    const hidden = new Set(kept.hidden ?? columns.filter(({ isHidden }) => isHidden).map(({ id }) => id))
    const change = (next: Kept) => {
      setKept(next)
      write(key, next)
    }
    return {
      shown: columns.filter(({ id }) => !hidden.has(id)),
      widthOf: ({ id }) => kept.widths?.[id] ?? fitting.get(id)!,
      isShown: ({ id }) => !hidden.has(id),
      toggle({ id }) {
        const next = new Set(hidden)
        if (!next.delete(id)) next.add(id)
        // A grid without a column could not be mended by the keyboard.
        if (next.size < columns.length) change({ ...kept, hidden: [...next] })
      },
      resize: ({ id }, width) =>
        change({ ...kept, widths: { ...kept.widths, [id]: Math.max(NARROWEST, Math.round(width)) } }),
      fit({ id }) {
        const { [id]: _, ...widths } = kept.widths ?? {}
        change({ ...kept, widths })
      },
      step: STEP,
      reset: () => change({}),
    }
  }, [columns, kept, key])
}

/** Room for the head and for what can be chosen in it, as far as one column may take it from the others. */
function fittingWidth<Row>({ label, width, filter, values }: GridColumn<Row>): number {
  const texts = values ?? (filter?.kind === 'choice' ? filter.options.map((option) => option.label) : [])
  const cells = texts.slice(0, MOST_MEASURED).map((text) => estimateTextWidth(text, TEXT) + CELL_ROOM)
  const head = estimateTextWidth(label, TEXT) + HEAD_ROOM
  return Math.round(Math.max(width, Math.min(WIDEST_HEAD, head), Math.min(WIDEST, Math.max(0, ...cells))))
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
