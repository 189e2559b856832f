import type { Fields } from '../../condition/field.ts'
import { findClosestName } from '../../condition/find-closest-name.ts'
import { CUSTOM_PREFIX } from '../../model/condition-fields.ts'
import type { Stratification } from './draw-account.ts'
import type { PilotFacts } from './pilot-fields.ts'

export type ParsedStratifications =
  | { readonly kind: 'stratifications'; readonly stratifications: readonly Stratification[] }
  | { readonly kind: 'problem'; readonly name: string; readonly suggestion: string | undefined }

const MOST_GROUPS = 20
const SEGMENTS = ['smb', 'mid_market', 'enterprise']

/** [PT38] Reads `tier,segment,acv:4`: fields of an account, numbers with the groups they are cut into; `none` is no strata. */
export function parseStratifications(
  text: string,
  fields: Fields<PilotFacts>,
  tiers: readonly string[],
): ParsedStratifications {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'none')
  const stratifications: Stratification[] = []
  for (const part of parts) {
    const [, written, groups] = /^([^:]+?)(?::(\d+))?$/.exec(part) ?? []
    const name = written === undefined ? undefined : knownName(written, fields)
    const field = name === undefined ? undefined : fields.find(name)
    const count = groups === undefined ? undefined : Number(groups)
    const isCut = count === undefined || (field?.type === 'double' && count >= 2 && count <= MOST_GROUPS)
    if (name === undefined || field === undefined || !isCut) {
      const suggestion = field === undefined ? findClosestName(written ?? part, fields.names) : written
      return { kind: 'problem', name: part, suggestion }
    }
    const order = name === 'tier' ? tiers : name === 'segment' ? SEGMENTS : []
    stratifications.push({ name, groups: count, order, isSummed: name === 'acv' })
  }
  return { kind: 'stratifications', stratifications }
}

/** A column of the list may be named without `custom.`. */
function knownName(name: string, fields: Fields<PilotFacts>): string {
  const own = CUSTOM_PREFIX + name
  return fields.find(name) === undefined && fields.find(own) !== undefined ? own : name
}
