import { diffLines } from './diff-lines.ts'

/** A part of a merged text: agreed, or changed differently by both. */
export type Hunk =
  | { readonly kind: 'agreed'; readonly lines: readonly string[] }
  | {
      readonly kind: 'conflict'
      readonly base: readonly string[]
      readonly mine: readonly string[]
      readonly theirs: readonly string[]
    }

export type Choice = 'mine' | 'theirs' | 'both'

/**
 * Merges two texts that began with the same one, by lines (diff3: Khanna, Kunal and Pierce 2007): a line that one of them changed is as
 * that one has it; where both changed the same or neighbouring lines, differently, there is a conflict.
 */
export function mergeTexts({
  base,
  mine,
  theirs,
}: {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}): readonly Hunk[] {
  const [baseLines, mineLines, theirLines] = [base, mine, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ]
  const ours = placesIn(baseLines, mineLines)
  const others = placesIn(baseLines, theirLines)
  const hunks: Hunk[] = []
  let at = { base: 0, mine: 0, theirs: 0 }
  const settle = (to: typeof at) => {
    const parts = {
      base: baseLines.slice(at.base, to.base),
      mine: mineLines.slice(at.mine, to.mine),
      theirs: theirLines.slice(at.theirs, to.theirs),
    }
    append(hunks, hunkOf(parts))
    at = to
  }
  for (let line = 0; line < baseLines.length; line++) {
    const mineAt = ours[line]
    const theirAt = others[line]
    if (mineAt === undefined || theirAt === undefined) continue
    settle({ base: line, mine: mineAt, theirs: theirAt })
    append(hunks, { kind: 'agreed', lines: [baseLines[line]!] })
    at = { base: line + 1, mine: mineAt + 1, theirs: theirAt + 1 }
  }
  settle({ base: baseLines.length, mine: mineLines.length, theirs: theirLines.length })
  return hunks
}

/** The text with each conflict settled as chosen; `both` has mine first. Undefined while one is not settled. */
export function settleHunks(
  hunks: readonly Hunk[],
  choices: readonly (Choice | undefined)[],
): string | undefined {
  let conflict = 0
  const lines: string[] = []
  for (const hunk of hunks) {
    if (hunk.kind === 'agreed') {
      lines.push(...hunk.lines)
      continue
    }
    const choice = choices[conflict++]
    if (choice === undefined) return undefined
    if (choice !== 'theirs') lines.push(...hunk.mine)
    if (choice !== 'mine') lines.push(...hunk.theirs)
  }
  return lines.join('\n')
}

/** Where each line of the base stands in another text; undefined: it is gone. */
function placesIn(base: readonly string[], other: readonly string[]): readonly (number | undefined)[] {
  const places = new Array<number | undefined>(base.length).fill(undefined)
  for (const { kind, before, after, count } of diffLines(base, other)) {
    for (let line = 0; kind === 'same' && line < count; line++) places[before + line] = after + line
  }
  return places
}

type Parts = Readonly<Record<'base' | 'mine' | 'theirs', readonly string[]>>

function hunkOf({ base, mine, theirs }: Parts): Hunk {
  if (isEqual(mine, theirs) || isEqual(base, theirs)) return { kind: 'agreed', lines: mine }
  if (isEqual(base, mine)) return { kind: 'agreed', lines: theirs }
  return { kind: 'conflict', base, mine, theirs }
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}

function append(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1)
  if (hunk.kind === 'agreed' && hunk.lines.length === 0) return
  if (last?.kind === 'agreed' && hunk.kind === 'agreed') {
    hunks[hunks.length - 1] = { kind: 'agreed', lines: [...last.lines, ...hunk.lines] }
  } else hunks.push(hunk)
}
