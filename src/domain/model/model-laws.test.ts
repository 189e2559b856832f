import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkModel } from './check-model.ts'
import { diffModels } from './diff-models.ts'
import { ModelDocument } from './document.ts'
import type { Model } from './model.ts'
import { modelJsonSchema } from './model-json-schema.ts'
import { parseModel } from './parse-model.ts'
import { printModel } from './print-model.ts'
import { resolveModel } from './resolve-model.ts'

type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

const CONDITIONS = [
  'acv >= 10000',
  'acv < 500.5 || strategic',
  'segment == "smb"',
  'custom.seats > 3',
  'known(nps)',
  '!(health < 40)',
]
const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  metric: fc.constantFrom('health', 'nps', 'active_users'),
  when: fc.constantFrom(...CONDITIONS),
  orderBy: fc.constantFrom('acv', 'custom.seats * 2', 'coalesce(nps, 0) + acv'),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'BRL'),
}

/** Any value that a part of the published schema allows: a new key of the model is in these tests by itself. */
function anyValue(schema: Schema, key: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => anyValue(option, key)))
  switch (schema.type) {
    case 'boolean':
      return fc.boolean()
    case 'string':
      return (
        TEXTS[key] ??
        (schema.minLength
          ? fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
          : fc.constantFrom('t0', 't1', 'a-b.c'))
      )
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1e6) })
    case 'number':
      return anyNumber(schema)
    case 'array':
      return fc.array(anyValue(schema.items!, key), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      })
    default:
      return schema.properties
        ? fc.record(
            Object.fromEntries(
              Object.entries(schema.properties).map(([name, part]) => [name, anyValue(part, name)]),
            ),
            { requiredKeys: [...(schema.required ?? [])] },
          )
        : fc.dictionary(
            fc.constantFrom('t0', 'seats', 'plan'),
            anyValue(schema.additionalProperties as Schema, key),
            { maxKeys: 2 },
          )
  }
}

function anyNumber({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const least = minimum ?? exclusiveMinimum ?? -1e6
  const most = Math.min(maximum ?? 1e6, 1e6)
  // As people write them: up to three decimals.
  const steps = fc.integer({ min: Math.ceil(least * 1000), max: Math.floor(most * 1000) })
  return steps.map((step) => step / 1000).filter((value) => value > (exclusiveMinimum ?? -Infinity))
}

type Mapping = Record<string, unknown>
const mapping = (value: unknown): Mapping => (value ?? {}) as Mapping
const list = (value: unknown): Mapping[] => (value ?? []) as Mapping[]

/** The relations between parts that a schema cannot say: unique ids, references, ranges, intervals. */
function mend(document: Mapping): Mapping {
  const { book, fields, tiers, ...rest } = document
  const isExclusive = document.match === 'exclusive'
  const mended =
    tiers === undefined ? undefined : list(tiers).map((tier, index) => mendTier(tier, index, isExclusive))
  const ids = mended?.map(({ id }) => id as string) ?? ['high', 'low', 'tech']
  const movement = mapping(document.movement)
  const floors = mapping(movement.floors)
  return {
    ...rest,
    ...(mended && { tiers: mended }),
    ...(fields !== undefined && { fields: { ...mapping(fields), seats: 'number' } }),
    ...(book !== undefined && { book: { [ids[0]!]: 5 } }),
    ...ordered(document, 'targetRange', ['from', 'to']),
    ...ordered(document, 'zones', ['lowFrom', 'highFrom']),
    ...ordered(document, 'segments', ['midMarketFrom', 'enterpriseFrom']),
    ...mendHealth(document, ids[0]!),
    ...(document.movement !== undefined && {
      movement: {
        ...movement,
        floors: {
          ...floors,
          strategic: ids.at(-1)!,
          complexity: list(floors.complexity).map(({ from }) => ({ from, tier: ids[0]! })),
        },
        approvals: list(movement.approvals).map(({ tiers: _, ...approval }) => ({ ...approval, tiers: ids })),
      },
    }),
    ...(document.people !== undefined && {
      people: {
        ...mapping(document.people),
        ...withHoursLeft(mapping(document.people)),
        yearLines: list(mapping(document.people).yearLines).map((line, index) => ({
          ...line,
          id: `line${index}`,
          publishedHours: 5,
        })),
      },
    }),
  }
}

function mendHealth(document: Mapping, tier: string): Mapping {
  if (document.health === undefined) return {}
  const { groups, signals, redBelow, greenFrom, ...rest } = mapping(document.health)
  const bands = { health: { redBelow, greenFrom } }
  const inTiers = (tiers: unknown) => (tiers === undefined ? {} : { tiers: { [tier]: 2 } })
  return {
    health: {
      ...rest,
      ...mapping(ordered(bands, 'health', ['redBelow', 'greenFrom']).health),
      groups: list(groups).map(({ tiers, ...group }, index) => ({
        ...group,
        id: `g${index}`,
        ...inTiers(tiers),
      })),
      signals: list(signals).map(({ tiers, scale, direction, ...signal }, index) => ({
        ...{ ...signal, weight: 1, metric: `m${index}`, group: 'usage', ...inTiers(tiers) },
        ...(direction !== undefined && direction !== 'middle' && scale === undefined && { direction }),
        ...(scale !== undefined && { scale: list(scale).map((_, at) => [at, (at * 25) % 101]) }),
      })),
    },
  }
}

function mendTier(tier: Mapping, index: number, isExclusive: boolean): Mapping {
  const { bound, ratio, service, ...rest } = tier
  const cadences = list(mapping(service).cadences).map(({ everyDays, timesPerYear, ...cadence }) => ({
    minutes: 5,
    ...cadence,
    ...(timesPerYear === undefined ? { everyDays: everyDays ?? 7 } : { timesPerYear }),
  }))
  const sorted = [mapping(ratio).from, mapping(ratio).target, mapping(ratio).to]
    .map(Number)
    .sort((a, b) => a - b)
  return {
    ...rest,
    id: `t${index}`,
    ...(isExclusive && { when: rest.when ?? 'acv >= 5' }),
    ...(bound !== undefined && (tier.touch !== 'tech' || ratio !== undefined) && { bound }),
    ...(ratio !== undefined && {
      ratio: sorted.some(Number.isNaN)
        ? { target: mapping(ratio).target }
        : { from: sorted[0], target: sorted[1], to: sorted[2] },
    }),
    ...(service !== undefined && {
      service: { ...mapping(service), ...(cadences.length > 0 && { cadences }) },
    }),
  }
}

function ordered(document: Mapping, key: string, ends: readonly [string, string]): Mapping {
  if (document[key] === undefined) return {}
  const [from, to] = ends.map((end) => Number(mapping(document[key])[end] ?? Number.NaN))
  if (Number.isNaN(from) || Number.isNaN(to)) return { [key]: undefined }
  return { [key]: { [ends[0]]: Math.min(from!, to!), [ends[1]]: Math.max(from!, to!) } }
}

/** People who have some time for accounts; at a utilisation of 1 internal lines might take it all. */
function withHoursLeft({ weeksOfLeave, utilisation }: Mapping): Mapping {
  return {
    ...(typeof weeksOfLeave === 'number' && { weeksOfLeave: Math.min(weeksOfLeave, 51) }),
    ...(typeof utilisation === 'number' && { utilisation: Math.min(Math.max(utilisation, 0.01), 0.99) }),
  }
}

const anyDocument = anyValue(modelJsonSchema() as Schema, '').map((document) => document as Mapping)
const anyModel: fc.Arbitrary<Model> = anyDocument.map((document) => {
  const resolved = resolveModel(ModelDocument.parse(mend(document)))
  if (resolved.kind === 'problems') throw new Error(JSON.stringify(resolved.problems))
  return resolved.model
})

describe('[M28] whatever the schema allows', () => {
  test('resolves, or says what does not fit together', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const resolved = resolveModel(ModelDocument.parse(document))
        if (resolved.kind === 'problems') expect(resolved.problems).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('checks and compares, and every finding has a place in the model', () => {
    fc.assert(
      fc.property(anyModel, anyModel, (before, after) => {
        for (const { path } of checkModel(after)) expect(path).toMatch(/^(tiers|movement|currency)/)
        expect(diffModels(before, after).length > 0).toBe(before.version !== after.version)
        expect(diffModels(after, after)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

test('[M11] [M28] printed and read again it is the same model', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const parsed = parseModel(printModel(model))
      expect(parsed.kind === 'model' ? parsed.model.version : parsed.problems).toBe(model.version)
      if (parsed.kind === 'model') expect(diffModels(model, parsed.model)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('[M13] what the schema refuses never hides what it does not: problems with places, and no exception', () => {
  const anyBroken = fc.tuple(
    anyDocument,
    fc.constantFrom('tiers', 'movement', 'people', 'zones', 'name'),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(anyBroken, ([document, key, value]) => {
      const parsed = parseModel(JSON.stringify({ ...document, [key]: value, extra: 1 }))
      if (parsed.kind === 'model') throw new Error('an unknown key was accepted')
      expect(parsed.problems.some(({ code, path }) => code === 'unknown_key' && path === 'extra')).toBe(true)
    }),
    { numRuns: 60 },
  )
})
