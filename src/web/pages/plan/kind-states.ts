import type { RowState } from './decisions.ts'

/** What a kind of row is called: the state that it has before anybody decides anything. */
export const KIND_STATES = {
  moving: 'taken',
  pending: 'waiting',
  held: 'held',
  unplaced: 'unplaced',
} as const satisfies Record<string, RowState>
