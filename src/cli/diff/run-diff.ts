import { diffModels } from '../../domain/model/diff-models.ts'
import { describeChange } from '../../language/describe-model.ts'
import { loadModel } from '../../operations/load-model.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { hang } from '../terminal/hang.ts'

type Options = CommonOptions & { readonly before: string; readonly after: string }

export function runDiff(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, page }) => {
    const before = (await loadModel(options.before)).model
    const after = (await loadModel(options.after)).model
    const said = words(after.currency)
    const changes = diffModels(before, after).map((change) => ({
      ...change,
      message: describeChange(said, change),
    }))
    if (options.json) {
      terminal.print(toJson({ before: before.version, after: after.version, changes }, 2))
    } else if (changes.length === 0) terminal.print(said.text('cli.diff.none'))
    else {
      const { width } = page(said)
      terminal.print(changes.map(({ message }) => hang('• ', message, width)).join('\n'))
    }
    return []
  })
}
