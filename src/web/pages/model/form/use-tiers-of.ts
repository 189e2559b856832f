import { useWords } from '../../../words/words-context.tsx'
import { isMapping, valueAt } from '../read-model-text.ts'
import { useForm } from './form-context.tsx'

export type NamedTier = {
  readonly id: string
  readonly name: string
  readonly touch: string
  readonly when: string | undefined
}

/** The tiers of the document as it is being edited, or those of the default where it names none. */
export function useTiersOf(): readonly NamedTier[] {
  const { label } = useWords()
  const { model } = useForm()
  const written = valueAt(model.value, ['tiers'])
  const tiers = Array.isArray(written) ? written : (model.defaults?.tiers ?? [])
  return tiers.map((tier: unknown, index) => {
    const { id, label: named, touch, when } = isMapping(tier) ? tier : {}
    const shortName = id === undefined ? String(index + 1) : String(id)
    const labels = typeof named === 'string' ? { en: named } : isMapping(named) ? named : {}
    return {
      id: shortName,
      name: label(labels as Record<string, string>, shortName),
      touch: String(touch ?? ''),
      when: typeof when === 'string' ? when : undefined,
    }
  })
}
