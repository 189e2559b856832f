import type { Command } from 'commander'
import { diffModels } from '../../domain/model/diff-models.ts'
import { loadModel } from '../../operations/load-model.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'

/** `tierwise diff`: what changed between two models, in words. */
export function addDiff(program: Command, door: Door): void {
  const command = program
    .command('diff')
    .description('say what changed between two models')
    .argument('<before>', 'model document')
    .argument('<after>', 'model document')
  withCommonOptions(command, door).action((beforePath: string, afterPath: string, options: CommonOptions) =>
    answer(door, options, async ({ terminal, words }) => {
      const before = (await loadModel(beforePath)).model
      const after = (await loadModel(afterPath)).model
      const said = words(after.currency)
      const changes = diffModels(before, after).map((change) => ({
        ...change,
        message: said.wordFor('change', change.code, { path: change.path, ...change.values }),
      }))
      if (options.json) {
        terminal.print(
          JSON.stringify({ before: before.version, after: after.version, changes }, undefined, 2),
        )
      } else if (changes.length === 0) terminal.print(said.text('cli.diff.none'))
      else for (const { message } of changes) terminal.print(`• ${message}`)
      return []
    }),
  )
}
