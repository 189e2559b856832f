import { compileExpression } from '../condition/compile-expression.ts'
import { findPartitionFaults, type PartitionReport } from '../condition/find-partition-faults.ts'
import type { Region } from '../condition/region.ts'
import type { Severity } from '../kernel/severity.ts'
import { conditionFields } from './condition-fields.ts'
import { conditionSpace } from './condition-space.ts'
import { describeExample, describeWhere } from './describe-region.ts'
import type { Model, Tier } from './model.ts'
import type { FoundInModel, ModelFindingCode } from './model-finding.ts'
import type { ModelPath, ProblemValues } from './model-problem.ts'

/** A tier with its place in the model. */
type PlacedTier = { readonly tier: Tier; readonly index: number }

/** Gaps, overlaps, shadowed and unreachable tiers, each with an account that shows it. */
export function checkConditions(model: Model): readonly FoundInModel[] {
  return model.match === 'exclusive' ? checkExclusive(model) : checkFirstMatch(model)
}

/** Every account must meet exactly one condition. */
function checkExclusive(model: Model): readonly FoundInModel[] {
  const tiers = model.tiers.map((tier, index) => ({ tier, index }))
  const report = analyse(model, tiers)
  const found = report.faults.flatMap((fault): readonly FoundInModel[] => {
    if (fault.kind === 'gap') {
      return [shown('condition_gap', 'error', { path: ['tiers'], values: {}, region: fault })]
    }
    if (fault.kind === 'unreachable') return [unreachable(tiers[fault.condition]!)]
    // A condition shadowed by another overlaps with it: that says it already.
    if (fault.kind === 'shadowed') return []
    const [first, second] = fault.conditions
    const values = { first: model.tiers[first]!.id, second: model.tiers[second]!.id }
    return [shown('condition_overlap', 'error', { path: ['tiers', second, 'when'], values, region: fault })]
  })
  const bounded = tiers.filter(({ tier }) => tier.bound !== undefined)
  const surplus = bounded.map(({ tier, index }) =>
    shown('exclusive_tier_bounded', 'warning', {
      path: ['tiers', index, 'bound'],
      values: { tier: tier.id },
    }),
  )
  return [...found, ...surplus, ...doubt(report)]
}

/** An account belongs to the first tier whose condition it meets; what a bounded tier cannot take falls through it. */
function checkFirstMatch(model: Model): readonly FoundInModel[] {
  const tiers = model.tiers.map((tier, index) => ({ tier, index }))
  const unbounded = tiers.filter(({ tier }) => tier.bound === undefined)
  const report = analyse(model, unbounded)
  const bounded = tiers.filter(({ tier }) => tier.bound !== undefined)
  return [
    ...unreached(report, unbounded),
    ...bounded.flatMap((placed) => {
      const before = unbounded.filter(({ index }) => index < placed.index)
      const own = analyse(model, [...before, placed])
      const faults = own.faults.filter((fault) => 'condition' in fault && fault.condition === before.length)
      return unreached({ ...own, faults }, [...before, placed])
    }),
    ...checkLastTier(tiers.at(-1)!, report),
    ...doubt(report),
  ]
}

function unreached(report: PartitionReport, tiers: readonly PlacedTier[]): readonly FoundInModel[] {
  return report.faults.flatMap((fault): readonly FoundInModel[] => {
    if (fault.kind === 'unreachable') return [unreachable(tiers[fault.condition]!)]
    if (fault.kind !== 'shadowed') return []
    const { tier, index } = tiers[fault.condition]!
    const values = { tier: tier.id, by: fault.by.map((other) => tiers[other]!.tier.id) }
    const path = ['tiers', index, ...(tier.condition ? ['when'] : [])]
    // A last tier for the rest that never comes is no mistake, only idle.
    return [shown('tier_shadowed', tier.condition ? 'error' : 'warning', { path, values, region: fault })]
  })
}

/** Accounts that meet no condition need a tier that takes the rest. */
function checkLastTier({ tier, index }: PlacedTier, report: PartitionReport): readonly FoundInModel[] {
  if (tier.condition !== undefined) {
    const gap = report.faults.find(({ kind }) => kind === 'gap')
    const region = gap?.kind === 'gap' ? gap : undefined
    const isCovered = region === undefined && report.isExact
    const place = { path: ['tiers', index], values: { tier: tier.id }, ...(region && { region }) }
    return [shown('no_last_tier', isCovered ? 'info' : 'warning', place)]
  }
  if (tier.bound === undefined) return []
  return [
    shown('last_tier_bounded', 'warning', { path: ['tiers', index, 'bound'], values: { tier: tier.id } }),
  ]
}

function unreachable({ tier, index }: PlacedTier): FoundInModel {
  return shown('tier_unreachable', 'error', { path: ['tiers', index, 'when'], values: { tier: tier.id } })
}

/** What the reasoning could not know, or had to assume. */
function doubt({ isExact, assumedWhole }: PartitionReport): readonly FoundInModel[] {
  const path = ['tiers']
  return [
    ...(isExact ? [] : [shown('check_incomplete', 'info', { path, values: {} })]),
    ...(assumedWhole.length === 0
      ? []
      : [shown('assumed_whole', 'info', { path, values: { fields: assumedWhole } })]),
  ]
}

function analyse(model: Model, tiers: readonly PlacedTier[]): PartitionReport {
  return findPartitionFaults(
    tiers.map(({ tier }) => tier.condition ?? takesEverything()),
    conditionSpace(model),
  )
}

function takesEverything() {
  const compiled = compileExpression('true', conditionFields({}), 'bool')
  if (compiled.kind === 'problems') throw new Error('true is no condition')
  return compiled.expression
}

type Shown = { readonly path: ModelPath; readonly values: ProblemValues; readonly region?: Region }

function shown(code: ModelFindingCode, severity: Severity, { path, values, region }: Shown): FoundInModel {
  if (region === undefined) return { code, severity, path, values }
  const evidence = { example: describeExample(region.example), where: describeWhere(region.where) }
  return { code, severity, path, values: { ...values, ...evidence }, example: region.example }
}
