/** A unit with its value in each period, and since when it is treated. */
export type PanelUnit = {
  readonly unit: string
  readonly cluster: string
  /** Place in the order of the groups; undefined: never treated. */
  readonly group: number | undefined
  /** By period; undefined where nothing was measured. */
  readonly values: readonly (number | undefined)[]
}

/** Units that start at different times, in the order of time. */
export type Panel = {
  /** How many periods there are. */
  readonly periods: number
  /** By group, in the order of time: the place of the first period that is treated. */
  readonly groups: readonly number[]
  readonly units: readonly PanelUnit[]
}
