import { allCalibrations } from './all-calibrations.ts'
import { calibrate } from './calibration.ts'

// npm run calibrate                          each promise of each estimator, 5,000 simulated runs
// npm run calibrate -- --runs 50000 --only did   more runs, and only those with this in their names

const runs = Number(option('--runs') ?? 5000)
const only = option('--only') ?? ''
let broken = 0
for (const calibration of allCalibrations.filter(({ name }) => name.includes(only))) {
  const { share, isKept } = calibrate(calibration, runs)
  if (!isKept) broken++
  const { measure, nominal, allowance, isBound, name } = calibration
  const sign = isBound ? (measure === 'false alarm' ? '≤' : '≥') : '='
  const room = allowance ? ` ± ${allowance}` : ''
  const promised = `${sign} ${Number(nominal.toFixed(4))}${room}`
  console.log(
    `${isKept ? 'kept  ' : 'BROKEN'}  ${measure.padEnd(11)}  ${share.toFixed(4)}  ${promised.padEnd(14)}  ${name}`,
  )
}
console.log(broken === 0 ? `All kept, ${runs} runs each.` : `${broken} broken, ${runs} runs each.`)
process.exitCode = broken === 0 ? 0 : 1

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
