import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Example = { readonly command: string; readonly shown: readonly string[] }

const examples = ['README.md', 'docs/guide/model.md', 'docs/guide/customer-lists.md'].flatMap(examplesOf)

test.each(examples)('$command shows what the page says', ({ command, shown }) => {
  let output = run(command)
  for (const part of shown) {
    expect(output).toContain(part)
    output = output.slice(output.indexOf(part) + part.length)
  }
})

test('there is something to compare', () => {
  expect(examples.length).toBeGreaterThan(1)
})

/** The commands of a page that show output; lines of `…` alone stand for output that is left out. */
function examplesOf(path: string): Example[] {
  const blocks = readFileSync(path, 'utf8').matchAll(/^```console\n([\s\S]*?)^```$/gm)
  return [...blocks].flatMap((block) => {
    const calls = block[1]!.split(/^\$ /m).slice(1)
    return calls.flatMap((call) => {
      const [command, ...lines] = call.split('\n')
      const shown = lines
        .join('\n')
        .split(/^…$/m)
        .map((part) => part.trim())
      const parts = shown.filter((part) => part !== '')
      return parts.length === 0 ? [] : [{ command: command!, shown: parts }]
    })
  })
}

function run(command: string): string {
  const env = { ...process.env, NO_COLOR: '1', TIERWISE_LANG: 'en' }
  return execFileSync('bash', ['-c', `${command} 2>&1 || true`], { encoding: 'utf8', env })
}
