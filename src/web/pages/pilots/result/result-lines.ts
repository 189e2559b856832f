import type { Finding } from './pilot-finding.ts'

const HEAD = [
  ...['metric', 'decides', 'better', 'treated_n', 'treated_missing', 'treated_mean'],
  ...['control_n', 'control_missing', 'control_mean', 'difference', 'standard_error'],
  ...['lower', 'upper', 'p', 'adjusted_p', 'sequential_lower', 'sequential_upper'],
  ...['cuped_difference', 'cuped_lower', 'cuped_upper', 'poststratified_difference'],
]

/** The figures of a result as rows of a table, exactly as they were computed; what is not known is empty. */
export function resultLines(findings: readonly Finding[]): readonly (readonly string[])[] {
  const rows = findings.map(({ metric, isPrimary, analysis, comparison }) => {
    const arm = (name: string) => analysis.arms.find((each) => each.arm === name)
    const [treated, control] = [arm('treated'), arm('control')]
    const { cuped, poststratified, sequential } = comparison
    return [
      ...[metric.name, `${isPrimary}`, metric.better, treated?.n, treated?.missing, treated?.mean],
      ...[control?.n, control?.missing, control?.mean, comparison.difference, comparison.standardError],
      ...[comparison.lower, comparison.upper, comparison.p, comparison.adjustedP],
      ...[sequential.lower, sequential.upper, cuped?.difference, cuped?.lower, cuped?.upper],
      poststratified?.difference,
    ].map((value) => `${value ?? ''}`)
  })
  return [HEAD, ...rows]
}
