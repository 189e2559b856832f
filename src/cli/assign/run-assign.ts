import { type AssignedBooks, assignBooks, type BookWishes } from '../../operations/assign-books.ts'
import { loadLocks } from '../../operations/load-locks.ts'
import { loadOwners } from '../../operations/load-owners.ts'
import { noteInputs } from '../../operations/note-inputs.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer, type Call } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { planWithProgress } from '../plan-with-progress.ts'
import { booksJson } from './books-json.ts'
import { printBooks } from './print-books.ts'

export type AssignOptions = CommonOptions &
  InputOptions &
  Pick<BookWishes, 'without' | 'allowOverload' | 'pools' | 'effort' | 'explain'> & {
    readonly team: string
    readonly locks?: string
    readonly maxMoves?: number
  }

export function runAssign(door: Door, options: AssignOptions): Promise<void> {
  return answer(door, options, async (call) => {
    const { inputs, plan, assigned } = await assign(options, call)
    const words = call.words(plan.currency)
    if (options.json) call.terminal.print(toJson(booksJson(assigned, plan, words), 2))
    else {
      const notes = noteInputs(inputs, plan).map(({ code, values }) => words.text(`note.${code}`, values))
      call.terminal.print(
        printBooks(assigned, { plan, notes, isPoolsGiven: options.pools !== undefined }, call.page(words)),
      )
    }
    return []
  })
}

async function assign(options: AssignOptions, call: Call) {
  // The currency only tells how amounts are written, and these lists have none.
  const owners = options.current === undefined ? undefined : await loadOwners(options.current, 'USD')
  const listed = options.locks === undefined ? undefined : await loadLocks(options.locks, 'USD')
  const current = owners?.hasTiers ? options.current : undefined
  const { inputs, plan } = await planWithProgress({ ...options, current }, call)
  const solving = call.terminal.progress('assign')
  try {
    const assigned: AssignedBooks = await assignBooks(
      { inputs, plan },
      { ...options, locks: listed, mostMoves: options.maxMoves },
      {
        files: { team: options.team, locks: options.locks, owners: owners?.owners },
        // The distance from the bound is all that is known of how much is left to do.
        onProgress: ({ gap }) => solving.update(Math.round(100 * Math.max(0, 1 - gap)), 100),
      },
    )
    return { inputs, plan, assigned }
  } finally {
    solving.stop()
  }
}
