import type { ModelDocument } from '../../model/document.ts'
import type { TierDocument } from '../../model/tier-document.ts'

/** A model whose only tier takes everyone; 120,000 at 1:40 make the 3,000 per account of spec/3 "opening". */
export function aOneTierModel(tier: Partial<TierDocument> = {}): Partial<ModelDocument> {
  return {
    tiers: [
      {
        id: 'all',
        touch: 'high',
        ratio: { target: 40 },
        cost: { csm: 120_000, shared: 0, technology: 0, program: 0, variable: 0 },
        ...tier,
      },
    ],
  }
}
