import highsModule, { type Highs, type Model } from 'highs'
import type {
  Basis,
  Columns,
  IntegerOutcome,
  IntegerProgram,
  LinearOutcome,
  LinearProgram,
  LinearPrograms,
  Rows,
} from '../domain/optimiser/linear-programs.ts'

// The package's types describe its CommonJS face; as a module its default export is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

/** HiGHS behind what the optimiser asks of it. Its memory grows and never shrinks, so `renew` takes a fresh instance. */
export async function loadLinearPrograms(): Promise<LinearPrograms> {
  let highs = await loadHighs()
  return {
    open: (rows, columns, basis) => openProgram(highs, { rows, columns, basis }),
    solveInteger: (program) => solveInteger(highs, program),
    async renew() {
      highs = await loadHighs()
    },
  }
}

/** Asking after each step takes a quarter of the time; who cancels a larger program ends the thread. */
const MOST_WATCHED_ROWS = 20_000

/** What WebAssembly throws when it aborts or its memory is used up: that instance is lost, the thread is not. */
function isCrash(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError
}

function createModel(highs: Highs, { lower, upper }: Rows, columns: Columns): Model {
  const model = highs.createModel({
    numCols: columns.cost.length,
    numRows: lower.length,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: lower,
    rowUpper: upper,
    matrix: matrixOf(columns, lower.length),
  })
  model.options.set({ output_flag: false })
  return model
}

function matrixOf({ cost, starts, rows, values }: Columns, numRows: number) {
  return { format: 'csc' as const, numRows, numCols: cost.length, starts, indices: rows, values }
}

function openProgram(
  highs: Highs,
  { rows, columns, basis }: { rows: Rows; columns: Columns; basis: Basis | undefined },
): LinearProgram {
  const model = createModel(highs, rows, columns)
  if (basis !== undefined) {
    model.setBasis({ colStatus: basis.columns, rowStatus: basis.rows })
    model.options.set({ presolve: 'off' })
  }
  const { modelStatus, callbackType } = highs.constants
  let runs = 0
  return {
    addColumns(more) {
      model.addCols({
        cost: more.cost,
        lower: more.lower,
        upper: more.upper,
        matrix: matrixOf(more, rows.lower.length),
      })
    },
    changeCosts(from, costs) {
      model.changeColsCost({ kind: 'range', from, to: from + costs.length - 1 }, costs)
    },
    run(isCancelled): LinearOutcome {
      // Presolve would throw away the basis that the last run left.
      if (runs++ === 1) model.options.set({ presolve: 'off' })
      let checks = 0
      const watched = rows.lower.length < MOST_WATCHED_ROWS ? isCancelled : undefined
      let status: number
      try {
        status = model.run(
          watched && {
            [callbackType.simplexInterrupt](event) {
              if (++checks % 64 === 0 && watched()) event.interrupt()
            },
          },
        ).modelStatus
      } catch (error) {
        if (!isCrash(error)) throw error
        return CRASHED
      }
      const { colValue, rowDual } = model.getSolution()
      const kind =
        status === modelStatus.optimal
          ? 'optimal'
          : status === modelStatus.infeasible
            ? 'infeasible'
            : 'stopped'
      return { kind, objective: model.getObjectiveValue(), columnValues: colValue, rowDuals: rowDual }
    },
    end: () => model.dispose(),
  }
}

const CRASHED: LinearOutcome = {
  kind: 'crashed',
  objective: Number.NaN,
  columnValues: new Float64Array(0),
  rowDuals: new Float64Array(0),
}

function solveInteger(highs: Highs, program: IntegerProgram): IntegerOutcome {
  const { modelStatus, callbackType } = highs.constants
  let model: Model | undefined
  try {
    model = createModel(highs, program.rows, program.columns)
    model.changeColsIntegrality(
      { kind: 'range', from: 0, to: program.isInteger.length - 1 },
      Int32Array.from(program.isInteger),
    )
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: Math.max(1e-9, 0.99 * program.distance) })
    if (program.start !== undefined) model.setSolution({ colValue: program.start })
    let iterations = 0
    const { modelStatus: status } = model.run({
      [callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution !== undefined) program.onBetter?.(data.mip_solution)
      },
      [callbackType.mipInterrupt](event) {
        iterations = Number(event.data.mip_total_lp_iterations ?? 0)
        const best = event.data.mip_primal_bound ?? Number.POSITIVE_INFINITY
        const most = program.mostIterations(best - (event.data.mip_dual_bound ?? Number.NEGATIVE_INFINITY))
        if (iterations > most || best <= program.target || program.isCancelled?.()) event.interrupt()
      },
    })
    const kind =
      status === modelStatus.optimal
        ? 'optimal'
        : status === modelStatus.infeasible
          ? 'infeasible'
          : 'stopped'
    const found = Number(model.info.get('primal_solution_status')) === 2
    return {
      kind,
      bound: kind === 'infeasible' ? Number.POSITIVE_INFINITY : Number(model.info.get('mip_dual_bound')),
      columnValues: found ? model.getSolution().colValue : undefined,
      iterations,
    }
  } catch (error) {
    if (!isCrash(error)) throw error
    model = undefined
    return { kind: 'crashed', bound: Number.NEGATIVE_INFINITY, columnValues: undefined, iterations: 0 }
  } finally {
    model?.dispose()
  }
}
