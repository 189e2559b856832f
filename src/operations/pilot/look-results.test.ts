import { expect, test } from 'vitest'
import { analysePilot } from '../../domain/pilot/analyse/analyse-pilot.ts'
import type { Analysis } from '../../domain/pilot/analysis.ts'
import { seenWhileRunning } from './look-results.ts'

test('[Q172] before the end nothing is told that holds only for who looks once', () => {
  const arms = Array.from({ length: 80 }, (_, index) => (index % 2 === 0 ? 'treated' : 'control'))
  const values = arms.map((arm, index) => ((index * 7) % 11) + (arm === 'treated' ? 2 : 0))
  const options = { control: 'control', confidence: 0.95, seed: 1 }
  const [analysis] = analysePilot({ arms }, [{ metric: 'Health', kind: 'mean', values }], options)!
  const [comparison] = analysis!.comparisons
  expect(comparison!.lower).toBeGreaterThan(0)
  expect(analysis!.caveats.map(({ code }) => code)).toContain('looks-too-early')
  const seen = seenWhileRunning({ ...analysis!, caveats: [...analysis!.caveats, DOUBT] })
  expect(seen.caveats).toEqual([DOUBT])
  expect(Object.keys(seen.comparisons[0]!)).toEqual(['arm', 'difference', 'sequential'])
  expect(Object.keys(seen.arms[0]!)).toEqual(['arm', 'n', 'missing', 'mean'])
})

const DOUBT: Analysis['caveats'][number] = { code: 'missing-arm', rows: 2 }
