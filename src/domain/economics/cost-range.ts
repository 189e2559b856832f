import { divide, type Exact, exact } from '../kernel/exact.ts'

/** A span with both ends included. */
export type Span = { readonly from: number; readonly to: number }

/** The cheapest and the dearest direct cost of an account over a span of loaded costs (minor units) and of ratios. */
export function directCostRange(csmMinor: Span, ratio: Span): { readonly from: Exact; readonly to: Exact } {
  return {
    from: divide(exact(csmMinor.from), exact(ratio.to)),
    to: divide(exact(csmMinor.to), exact(ratio.from)),
  }
}
