import type { Command } from 'commander'

/** An option that takes one value and is given twice is a mistake; silently the last one would count. What begins as a list adds to it. */
export function rejectRepeats(command: Command): void {
  for (const option of command.options) {
    if (option.variadic || option.isBoolean() || Array.isArray(option.defaultValue)) continue
    let isGiven = false
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' is given twice`)
      isGiven = true
    })
  }
}
