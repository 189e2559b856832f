import type { Command } from 'commander'
import { checkModel } from '../../domain/model/check-model.ts'
import { rebuildYear } from '../../domain/service/rebuild-year.ts'
import { loadModel } from '../../operations/load-model.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import { printYear } from '../print-year.ts'

/** `tierwise check`: what is wrong or weak in a model before any account exists. */
export function addCheck(program: Command, door: Door): void {
  const command = program
    .command('check')
    .description('check a model: gaps, overlaps, unreachable tiers, cadences and promises')
    .argument('<model>', 'model document (YAML or JSON)')
  withCommonOptions(command, door).action((path: string, options: CommonOptions) =>
    answer(door, options, async ({ terminal, words }) => {
      const { model, locate } = await loadModel(path)
      const said = words(model.currency)
      const findings = checkModel(model, locate).map((finding) => ({
        ...finding,
        message: said.wordFor('check', `${finding.code}.message`, finding.values),
        fix: said.wordFor('check', `${finding.code}.fix`, finding.values),
      }))
      const year = model.people.yearLines.length === 0 ? undefined : rebuildYear(model)
      if (options.json) {
        terminal.print(
          JSON.stringify({ model: model.name, version: model.version, findings, year }, undefined, 2),
        )
        return findings
      }
      const { colours } = terminal
      const lines = findings.map(({ severity, line, column, path: part, message, fix }) => {
        const place = [path, line, column].filter((piece) => piece !== undefined).join(':')
        const mark = { error: colours.red('✖'), warning: colours.yellow('▲'), info: colours.cyan('●') }[
          severity
        ]
        return `${mark} ${colours.bold(place)}${part === '' ? '' : ` (${part})`} ${message}\n  ${colours.dim('→')} ${fix}`
      })
      const headline = said.text('cli.check.headline', { count: findings.length, model: model.name })
      terminal.print([headline, ...lines, ...(year ? [printYear(year, said, colours)] : [])].join('\n\n'))
      return findings
    }),
  )
}
