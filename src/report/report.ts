import type { ReactElement } from 'react'
import type { Touch } from '../domain/account/account.ts'
import type { Severity } from '../domain/kernel/severity.ts'
import type { ChartWords } from '../web/charts/chart-frame.ts'

/** A plan in words: what HTML and Markdown both show, in one language, with every figure formatted. */
export type Report = {
  readonly locale: string
  readonly title: string
  /** Model, day, customer base: what the answer is about. */
  readonly about: string
  /** The answer in words. */
  readonly answer: string
  /** What a reader must know before reading on: ACV stands for something else, say. */
  readonly notices: readonly string[]
  readonly figures: readonly Figure[]
  readonly sections: readonly Section[]
  /** For the foot of a printed page. */
  readonly foot: string
}

export type Figure = { readonly label: string; readonly value: string; readonly detail: string | undefined }

export type Section = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  | TableBlock
  | { readonly kind: 'findings'; readonly findings: readonly FindingWords[] }

export type Chart = { readonly words: ChartWords; readonly draw: () => ReactElement }

export type TableBlock = {
  readonly kind: 'table'
  readonly title: string | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Sums of the columns. */
  readonly foot: readonly Cell[] | undefined
  /** What the table leaves out: "and 9,950 more". */
  readonly rest: string | undefined
}

export type Column = { readonly title: string; readonly isNumber?: boolean }

/** `hint` is shown when pointed at, and says why a value is unknown, or exactly what a short one is. */
export type Cell =
  | string
  | {
      readonly text: string
      readonly hint?: string
      readonly touch?: Touch
      /** On one line. */
      readonly isWhole?: boolean
    }

export type FindingWords = {
  readonly code: string
  readonly severity: Severity
  readonly severityLabel: string
  readonly title: string
  readonly message: string
  readonly fix: string
  /** Money at stake with its words; undefined when none can be stated. */
  readonly money: string | undefined
  /** How much of all ARR it is: the weight it is shown with. */
  readonly size: 'large' | 'medium' | 'small'
  /** Which accounts, the dearest first, and how many more. */
  readonly accounts: string | undefined
}

/** The text of a cell, without its hint. */
export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}
