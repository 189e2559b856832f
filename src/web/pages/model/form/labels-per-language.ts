import type { DocumentEdit } from '../../../../domain/model/edit-document.ts'
import { isMapping, valueAt } from '../read-model-text.ts'

/** A name written as one text is the English one: forms show and edit names by language. */
export function withLabelsPerLanguage(value: unknown): unknown {
  if (!isMapping(value) || !Array.isArray(value.tiers)) return value
  const tiers = value.tiers.map((tier: unknown) =>
    isMapping(tier) && typeof tier.label === 'string' ? { ...tier, label: { en: tier.label } } : tier,
  )
  return { ...value, tiers }
}

/** Makes room for names in other languages before one is written beside a mere text. */
export function withRoomForLabels(value: unknown, edits: readonly DocumentEdit[]): readonly DocumentEdit[] {
  return edits.flatMap((edit): readonly DocumentEdit[] => {
    const [list, at, key, language] = edit.path
    if (list !== 'tiers' || key !== 'label' || at === undefined || language === undefined) return [edit]
    const label = valueAt(value, [list, at, key])
    if (typeof label !== 'string') return [edit]
    if (edit.kind === 'remove' && language === 'en') return [{ kind: 'remove', path: [list, at, key] }]
    return [{ kind: 'set', path: [list, at, key], value: { en: label } }, edit]
  })
}
