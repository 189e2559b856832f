import type { Bridge } from '../../../domain/retention/bridge/bridge.ts'
import type { Words } from '../../../language/describe.ts'

/** What the figures mean: the definition by its name and version, and when an amount counts. */
export function sayDefinition({ definition, snapshot }: Bridge, words: Words): string {
  const { name, version } = definition
  return words.paragraph([
    words.wordFor('retention.definition', name.replaceAll('-', '_'), { name: `${name}@${version}` }),
    words.text(`retention.snapshot.${snapshot}`),
  ])
}
