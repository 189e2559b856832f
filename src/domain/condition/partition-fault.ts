import type { Region } from './region.ts'

/** A fault of an ordered list of conditions, which are named by their index. */
export type PartitionFault =
  /** No condition holds. */
  | ({ readonly kind: 'gap' } & Region)
  /** Both conditions hold. */
  | ({ readonly kind: 'overlap'; readonly conditions: readonly [number, number] } & Region)
  /** Wherever the condition holds, an earlier one does as well: one of `by`. The region is one such place. */
  | ({ readonly kind: 'shadowed'; readonly condition: number; readonly by: readonly number[] } & Region)
  /** The condition contradicts itself or the limits of its fields. */
  | { readonly kind: 'unreachable'; readonly condition: number }
