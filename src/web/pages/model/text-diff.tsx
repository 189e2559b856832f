import { useMemo } from 'react'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { diffLines, type LineRun } from './diff-lines.ts'
import classes from './text-diff.module.css'

/** Lines around a change that stay, so that one sees where it is. */
const AROUND = 3

/** Two texts beside each other: what went on the left, what came on the right; long equal parts are folded. */
export function TextDiff({
  before,
  after,
  titles,
}: {
  readonly before: string
  readonly after: string
  readonly titles: readonly [before: string, after: string]
}) {
  const { text } = useWords()
  const rows = useMemo(() => rowsOf(before.split('\n'), after.split('\n')), [before, after])
  return (
    <div className={classes.scroll}>
      <table className={classes.diff}>
        <caption className={look.unseen}>
          {text('model.diff.title', { from: titles[0], to: titles[1] })}
        </caption>
        <colgroup>
          <col className={classes.numbers} />
          <col />
          <col className={classes.numbers} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {titles[0]}
            </th>
            <th scope="col" colSpan={2}>
              {titles[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row.kind === 'fold' ? (
              // Rows have no names: their place is what they are.
              <tr key={index} className={classes.fold}>
                <td colSpan={4}>{text('model.diff.same', { count: row.count })}</td>
              </tr>
            ) : (
              <tr key={index}>
                <Half side={row.left} mark={row.isSame ? undefined : 'removed'} sign="−" />
                <Half side={row.right} mark={row.isSame ? undefined : 'added'} sign="+" />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

type Side = { readonly number: number; readonly line: string } | undefined
type Row =
  | { readonly kind: 'lines'; readonly left: Side; readonly right: Side; readonly isSame: boolean }
  | { readonly kind: 'fold'; readonly count: number }

function Half({
  side,
  mark,
  sign,
}: {
  readonly side: Side
  readonly mark: string | undefined
  readonly sign: string
}) {
  if (side === undefined) return <td colSpan={2} className={classes.nothing} />
  return (
    <>
      <td className={classes.number}>{side.number}</td>
      <td className={classes.line} data-mark={mark}>
        {mark && <span className={classes.sign}>{sign}</span>}
        {side.line}
      </td>
    </>
  )
}

/** Removed lines beside the added ones that stand in their place. */
function rowsOf(before: readonly string[], after: readonly string[]): readonly Row[] {
  const runs = diffLines(before, after)
  const left = (at: number): Side => ({ number: at + 1, line: before[at]! })
  const right = (at: number): Side => ({ number: at + 1, line: after[at]! })
  return runs.flatMap((run, index): readonly Row[] => {
    const next = runs[index + 1]
    if (run.kind === 'same')
      return sameRows(run, { isFirst: index === 0, isLast: next === undefined, left, right })
    if (run.kind === 'added' && runs[index - 1]?.kind === 'removed') return []
    const removed = run.kind === 'removed' ? run.count : 0
    const added = run.kind === 'added' ? run : next?.kind === 'added' ? next : undefined
    return Array.from({ length: Math.max(removed, added?.count ?? 0) }, (_, at) => ({
      kind: 'lines' as const,
      left: at < removed ? left(run.before + at) : undefined,
      right: added !== undefined && at < added.count ? right(added.after + at) : undefined,
      isSame: false,
    }))
  })
}

type Sides = {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly left: (at: number) => Side
  readonly right: (at: number) => Side
}

function sameRows(
  { before, after, count }: LineRun,
  { isFirst, isLast, left, right }: Sides,
): readonly Row[] {
  const head = isFirst ? 0 : AROUND
  const tail = isLast ? 0 : AROUND
  const line = (at: number): Row => ({
    kind: 'lines',
    left: left(before + at),
    right: right(after + at),
    isSame: true,
  })
  const places = [...Array(count).keys()]
  if (count <= head + tail + 1) return places.map(line)
  return [
    ...places.slice(0, head).map(line),
    { kind: 'fold', count: count - head - tail },
    ...places.slice(count - tail).map(line),
  ]
}
