import { type Command, InvalidArgumentError } from 'commander'
import type { Words } from '../../language/describe.ts'
import { type Frontier, findFrontier } from '../../operations/find-frontier.ts'
import { loadInputs } from '../../operations/load-inputs.ts'
import { makePlan } from '../../operations/make-plan.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import { filesOf, type InputOptions, withInputs } from '../input-options.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'

type Options = CommonOptions & InputOptions & { readonly heads: readonly number[]; readonly tier?: string }

/** `tierwise frontier`: with so many people, where must the ACV line lie? */
export function addFrontier(program: Command, door: Door): void {
  const command = withInputs(
    program.command('frontier').description('with so many people, where must the ACV line lie?'),
    ['model', 'answers'],
  )
    .requiredOption('--heads <n...>', 'numbers of people, separated by blanks or commas', headsOption)
    .option('--tier <id>', 'tier whose ratio and cost count (default: the first that people serve)')
  withCommonOptions(command, door).action((options: Options) =>
    answer(door, options, async ({ terminal, words, config }) => {
      const inputs = await loadInputs(filesOf(options), { today: config.today })
      const plan = makePlan(inputs)
      const frontier = findFrontier(inputs, plan, options)
      if (options.json)
        terminal.print(JSON.stringify({ currency: plan.currency, ...jsonOf(frontier) }, undefined, 2))
      else terminal.print(printFrontier(frontier, words(plan.currency), terminal.colours))
      return []
    }),
  )
}

function headsOption(text: string, before: readonly number[] = []): readonly number[] {
  const heads = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (heads.some((count) => !Number.isFinite(count) || count < 0)) {
    throw new InvalidArgumentError('write numbers of people, such as 5 10 20')
  }
  return [...before, ...heads]
}

function jsonOf({ points, ...frontier }: Frontier): object {
  return {
    ...frontier,
    points: points.map((point) =>
      Object.fromEntries(Object.entries(point).map(([key, value]) => [key, value ?? null])),
    ),
  }
}

function printFrontier(
  { tier, ratio, csmMinor, points }: Frontier,
  words: Words,
  colours: Terminal['colours'],
): string {
  const head = (['heads', 'line', 'accounts', 'arr', 'arr_share', 'cost', 'cost_share'] as const).map(
    (column) => words.text(`cli.frontier.${column}`),
  )
  const rows = points.map((point) => [
    words.number(point.heads),
    words.money(point.acvLineMinor),
    words.number(point.accountsCovered),
    words.moneyShort(point.arrCoveredMinor),
    words.share(point.arrShare),
    words.moneyShort(point.costMinor),
    words.share(point.costShareOfCovered),
  ])
  const headline = words.text('cli.frontier.headline', { tier, ratio, csmMinor })
  return `${colours.bold(headline)}\n\n${table(head, rows, { right: [0, 1, 2, 3, 4, 5, 6], colours })}`
}
