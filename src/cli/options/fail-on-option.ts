import { Option } from 'commander'
import { SEVERITIES } from '../../domain/kernel/severity.ts'

/** The severity of a finding from which on a command ends with 1. */
export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'end with 1 when a finding is this serious or more')
    .choices([...SEVERITIES, 'never'])
    .default('never')
}
