import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { dayOption } from '../options/input-options.ts'

/** `tierwise import`: shows what was understood of a customer list, and every row and value that was not. */
export function addImport(program: Command, door: Door): void {
  program
    .command('import')
    .summary('show what is understood of a customer list')
    .description(
      'Show what is understood of a customer list, and every row and value that is not. Changes nothing; the mapping can be saved as a map file.',
    )
    .argument('<file>', 'customer list (CSV, XLSX or Parquet)')
    .option('--map <file>', 'map file (YAML); known sources bring theirs')
    .option('--save-map <file>', 'write the mapping as a map file, to be checked and kept')
    .option('--as-of <day>', 'the day that the sums of a map are true for (default: today)', dayOption)
    .addHelpText(
      'after',
      `
Examples:
  tierwise import customers.csv
  tierwise import customers.csv --save-map map.yaml
  tierwise import export.xlsx --map map.yaml --json`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runImport } = await import('./run-import.ts')
      await runImport(door, { ...command.optsWithGlobals(), file })
    })
}
