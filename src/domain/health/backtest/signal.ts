/** A column that might say something before the outcome is known; a gap is undefined. */
export type Signal = { readonly name: string } & (
  | { readonly kind: 'number' | 'day'; readonly values: readonly (number | undefined)[] }
  | { readonly kind: 'category'; readonly values: readonly (string | undefined)[] }
)
