import { toMajor } from '../kernel/money.ts'
import type { Label, Model } from './model.ts'
import type { TierDocument } from './tier-document.ts'

/** Names of the default tiers in every language of the product. */
export const DEFAULT_LABELS = {
  high: {
    en: 'High touch',
    de: 'Persönliche Betreuung',
    pt: 'Atendimento dedicado',
    ja: 'ハイタッチ',
    ms: 'Sentuhan tinggi',
  },
  low: {
    en: 'Low touch',
    de: 'Gemeinsame Betreuung',
    pt: 'Atendimento compartilhado',
    ja: 'ロータッチ',
    ms: 'Sentuhan rendah',
  },
  tech: {
    en: 'Tech touch',
    de: 'Digitale Betreuung',
    pt: 'Atendimento digital',
    ja: 'テックタッチ',
    ms: 'Sentuhan digital',
  },
} as const satisfies Record<string, Label>

/** The hybrid of spec/2: high from the upper zone, low from the lower one, tech for the rest. Numbers in major units. */
export function defaultTiers(rules: Pick<Model, 'zones' | 'match' | 'currency'>): readonly TierDocument[] {
  const highFrom = toMajor(rules.zones.highFromMinor, rules.currency)
  const lowFrom = toMajor(rules.zones.lowFromMinor, rules.currency)
  const isExclusive = rules.match === 'exclusive'
  return [
    { id: 'high', label: DEFAULT_LABELS.high, touch: 'high', when: `acv >= ${highFrom}` },
    {
      id: 'low',
      label: DEFAULT_LABELS.low,
      touch: 'low',
      when: isExclusive ? `acv >= ${lowFrom} && acv < ${highFrom}` : `acv >= ${lowFrom}`,
    },
    {
      id: 'tech',
      label: DEFAULT_LABELS.tech,
      touch: 'tech',
      ...(isExclusive && { when: `acv < ${lowFrom}` }),
    },
  ]
}
