import { checkModel } from '../../domain/model/check-model.ts'
import { rebuildYear } from '../../domain/service/rebuild-year.ts'
import { describeFinding } from '../../language/describe-model.ts'
import { loadModel } from '../../operations/load-model.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { hang } from '../terminal/hang.ts'
import { printCheck } from './print-check.ts'
import { printYear } from './print-year.ts'

type Options = CommonOptions & { readonly model: string }

export function runCheck(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, page }) => {
    const { model, locate } = await loadModel(options.model)
    const said = words(model.currency)
    const findings = checkModel(model, locate).map((finding) => ({
      ...finding,
      ...describeFinding(said, finding),
    }))
    const year = model.people.yearLines.length === 0 ? undefined : rebuildYear(model)
    if (options.json) {
      terminal.print(toJson({ model: model.name, version: model.version, findings, year }, 2))
      return findings
    }
    const headline = said.text('cli.check.headline', { count: findings.length, model: model.name })
    terminal.print(
      [
        terminal.colours.bold(hang('', headline, page(said).width)),
        ...findings.map((finding) => printCheck(finding, options.model, page(said))),
        ...(year === undefined ? [] : [printYear(year, page(said))]),
      ].join('\n\n'),
    )
    return findings
  })
}
