import { compileExpression, type Expression } from '../../domain/condition/compile-expression.ts'
import type { CustomFields } from '../../domain/model/condition-fields.ts'
import { CONDITION_PROBLEMS } from '../../domain/model/resolve-model.ts'
import { type PilotFacts, pilotFields } from '../../domain/pilot/design/pilot-fields.ts'
import type { Metric, Protocol } from '../../domain/pilot/protocol.ts'
import { type Problem, ProblemError } from '../problem.ts'

/** The conditions of a protocol, ready to run on accounts; undefined where it has none. */
export type ProtocolConditions = {
  readonly scope: Expression<PilotFacts> | undefined
  readonly exclude: Expression<PilotFacts> | undefined
}

/**
 * [Q165] Compiles the conditions of a protocol, which may be a draft in other parts. Throws everything that is wrong with it in one
 * list: `pilot-days`, `pilot-metric`, and the problems of conditions, each with its path.
 */
export function checkProtocol(protocol: Protocol, customFields: CustomFields): ProtocolConditions {
  const problems: Problem[] = []
  if (protocol.startsOn >= protocol.endsOn) {
    const { startsOn, endsOn } = protocol
    problems.push({
      code: 'pilot-days',
      path: 'protocol.endsOn',
      values: { fromDay: startsOn, untilDay: endsOn },
    })
  }
  problems.push(...metricProblems(protocol))
  const fields = pilotFields(customFields)
  const compile = (source: string, path: string): Expression<PilotFacts> | undefined => {
    if (source.trim() === '') return undefined
    const compiled = compileExpression(source, fields, 'bool')
    if (compiled.kind === 'expression') return compiled.expression
    for (const { code, detail } of compiled.problems) {
      problems.push({ code: CONDITION_PROBLEMS[code], path, values: { ...detail, source } })
    }
    return undefined
  }
  const scope = compile(protocol.scope, 'protocol.scope')
  const exclude = compile(protocol.exclude, 'protocol.exclude')
  if (problems.length > 0) throw new ProblemError(problems)
  return { scope, exclude }
}

/** What a metric may be made into. */
const KINDS: Readonly<Record<Metric['source']['code'], readonly Metric['kind'][]>> = {
  health: ['mean'],
  signal: ['mean'],
  acv: ['mean'],
  left: ['proportion', 'time'],
}

function metricProblems({ primary, others }: Protocol): Problem[] {
  const problems: Problem[] = []
  const names = new Set<string>()
  for (const [index, { name, source, kind }] of [primary, ...others].entries()) {
    const path = index === 0 ? 'protocol.primary' : `protocol.others[${index - 1}]`
    const values = { metric: name, kind, source: source.code }
    if (!KINDS[source.code].includes(kind))
      problems.push({ code: 'pilot-metric', path: `${path}.kind`, values })
    if (names.has(name))
      problems.push({ code: 'pilot-metric-twice', path: `${path}.name`, values: { metric: name } })
    names.add(name)
  }
  return problems
}

/** [Q169] A draft says what is expected and what the treated get before it begins. Throws `pilot-incomplete`. */
export function mustBeComplete({ hypothesis, treatment }: Protocol): void {
  const missing = [
    ...(hypothesis.trim() === '' ? ['hypothesis'] : []),
    ...(treatment.trim() === '' ? ['treatment'] : []),
  ]
  if (missing.length === 0) return
  throw new ProblemError(
    missing.map((part) => ({ code: 'pilot-incomplete', path: `protocol.${part}`, values: { part } })),
  )
}
