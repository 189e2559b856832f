import { FIELD_CATALOGUE, type FieldType, healthBandOf } from '../account/field-catalogue.ts'
import { segmentOf } from '../account/segment.ts'
import type { Domain, Space } from '../condition/domain.ts'
import { minorDigits } from '../kernel/money.ts'
import { CUSTOM_PREFIX } from './condition-fields.ts'
import type { Model } from './model.ts'

const CATALOGUE: Readonly<Record<string, { readonly type: FieldType } & Domain>> = FIELD_CATALOGUE

/** What values the fields of a model's conditions can have, so that a check never proposes an impossible account. */
export function conditionSpace({ currency, fields, segments, health }: Model): Space {
  const custom = Object.entries(fields).map(([name, type]): [string, Domain] => [
    CUSTOM_PREFIX + name,
    type === 'count' ? { min: 0, integer: true } : type === 'number' ? { integer: false } : {},
  ])
  return {
    domains: {
      ...CATALOGUE,
      acv: { ...FIELD_CATALOGUE.acv, decimals: minorDigits(currency) },
      ...Object.fromEntries(custom),
    },
    derived: {
      segment: {
        from: 'employees',
        cuts: [segments.midMarketFrom, segments.enterpriseFrom],
        derive: (employees) => segmentOf(employees, segments),
      },
      health_band: {
        from: 'health',
        cuts: [health.redBelow, health.greenFrom],
        derive: (score) => healthBandOf(score, health),
      },
    },
  }
}
