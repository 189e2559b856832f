import { editAll, readDocument } from '../../../domain/model/edit-document.ts'
import type { Plain } from '../../../domain/model/render-value.ts'
import type { Backtest } from './tell-backtest.ts'

/** All signals stand in one group: their weights were learnt together. */
const GROUP = 'evidence'

type Signal = { readonly [key: string]: Plain }

/**
 * The text of a model with the suggested signals in place of its own, every other letter as it was; undefined where it cannot be read.
 * What the model says about a signal that stays is kept but for its weights and, where it has no scale, its direction.
 */
export function putWeights(text: string, weights: Backtest['weights']): string | undefined {
  const known = (readDocument(text)?.toJS() as { health?: { signals?: unknown } } | null | undefined)?.health
    ?.signals
  const before: readonly Signal[] = Array.isArray(known) ? known : []
  const signals = weights
    .filter(({ direction }) => direction !== 'by_category')
    .map(({ signal, share, direction }) => {
      const { tiers: _, direction: __, ...kept } = before.find(({ metric }) => metric === signal) ?? {}
      const isLow = direction === 'higher_is_riskier' && kept.scale === undefined
      return {
        ...{ metric: signal, ...kept, group: GROUP, weight: Math.round(share * 1000) / 10 },
        ...(isLow ? { direction: 'lower' } : {}),
      }
    })
  return editAll(text, [
    { kind: 'set', path: ['health', 'groups'], value: [{ id: GROUP, weight: 100 }] },
    { kind: 'set', path: ['health', 'signals'], value: signals },
  ])
}
