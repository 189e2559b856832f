import { naturalExp } from '../kernel/natural-exp.ts'

/** Work that comes to people who answer one case at a time, in any one unit of time. */
export type Traffic = {
  /** Cases per unit of time. */
  readonly rate: number
  /** Mean time for one case, in the same unit. */
  readonly handling: number
}

/**
 * [W10] Share of cases that find everybody busy where nobody waits (Erlang 1917). `load` is the offered load in erlangs.
 * B(0) = 1, B(n) = a B(n−1) / (n + a B(n−1)): no factorials, so any number of agents.
 */
export function erlangB(load: number, agents: number): number {
  let blocked = 1
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked)
  return blocked
}

/** [W11] Share of cases that wait at all: C = B / (1 − ρ (1 − B)), ρ = a / n; 1 where the load passes the agents. */
export function erlangC(load: number, agents: number): number {
  if (load >= agents) return 1
  const blocked = erlangB(load, agents)
  return blocked / (1 - (load / agents) * (1 - blocked))
}

/** [W11] Share of cases that wait longer than a time: C e^(−(n − a) t / handling). */
export function shareWaitingLonger({ rate, handling }: Traffic, agents: number, time: number): number {
  const load = rate * handling
  if (load === 0) return 0
  if (load >= agents) return 1
  return erlangC(load, agents) * naturalExp((-(agents - load) * time) / handling)
}

/** [W11] Mean wait of all cases: C × handling / (n − a); undefined where the queue grows without end. */
export function meanWait({ rate, handling }: Traffic, agents: number): number | undefined {
  const load = rate * handling
  if (load >= agents) return undefined
  return (erlangC(load, agents) * handling) / (agents - load)
}

/** [W12] The fewest agents with whom at least this share waits no longer than the time; the share is below 1. */
export function leastAgents(
  traffic: Traffic,
  { share, time }: { readonly share: number; readonly time: number },
): number {
  let agents = Math.floor(traffic.rate * traffic.handling) + 1
  while (1 - shareWaitingLonger(traffic, agents, time) < share) agents++
  return agents
}
