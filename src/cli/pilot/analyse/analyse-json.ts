import type { PilotFound } from './run-analyse.ts'

/** The primary metric at the top, all of them under `metrics`; `difference` is the arm − the control throughout. */
export function analyseJson({
  loaded,
  analyses,
  theta,
  seed,
  likelyCluster,
  decisions = [],
}: PilotFound): object {
  return {
    ...analyses[0],
    metrics: analyses,
    rows: loaded.rows,
    ...{ theta, seed, likelyCluster },
    ...(decisions.length > 0 && { verdict: decisions[0]!.verdict, verdicts: decisions }),
  }
}
