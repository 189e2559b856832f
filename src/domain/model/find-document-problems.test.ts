import { describe, expect, test } from 'vitest'
import { aModel } from './a-model.ts'
import type { ModelDocument } from './document.ts'
import { resolveModel } from './resolve-model.ts'

function problemsOf(document: Partial<ModelDocument>) {
  const resolved = resolveModel({ tierwise: 1, ...document })
  return resolved.kind === 'problems' ? resolved.problems : []
}

describe('[M10] cadences', () => {
  const cadence = (given: Record<string, unknown>) =>
    problemsOf({
      tiers: [{ id: 'a', touch: 'high', service: { cadences: [{ activity: 'email', ...given }] } }],
    }).map(({ code }) => code)

  test.each([
    [{ everyDays: 7, minutes: 5 }, []],
    [{ timesPerYear: 4, minutes: 5 }, []],
    [{ everyDays: 7, who: 'automation' }, []],
    [{ everyDays: 7 }, ['cadence_without_minutes']],
    [{ minutes: 5 }, ['cadence_without_interval']],
    [{ minutes: 5, everyDays: 7, timesPerYear: 52 }, ['cadence_with_two_intervals']],
  ])('%j: %j', (given, codes) => {
    expect(cadence(given)).toEqual(codes)
  })

  test('four times a year is every 91.25 days', () => {
    const cadences = [{ activity: 'email', timesPerYear: 4, minutes: 5 } as const]
    const [resolved] = aModel({ tiers: [{ id: 'a', touch: 'high', service: { cadences } }] }).tiers[0]!
      .service.cadences
    expect(resolved!.everyDays).toBe(91.25)
  })
})

describe('[M16] the parts of a document fit each other', () => {
  const high = { id: 'high', touch: 'high' as const }

  test.each<[string, Partial<ModelDocument>, readonly (readonly [string, string])[]]>([
    ['two tiers of one id', { tiers: [high, high] }, [['duplicate_id', 'tiers,1,id']]],
    [
      'a floor without its tier',
      { movement: { floors: { strategic: 'hihg' } } },
      [['unknown_tier', 'movement,floors,strategic']],
    ],
    [
      'a complexity floor and an approval without their tiers',
      {
        tiers: [high],
        movement: {
          floors: { complexity: [{ from: 4, tier: 'low' }] },
          approvals: [{ tiers: ['high', 'tech'] }],
        },
      },
      [
        ['unknown_tier', 'movement,floors,complexity,0,tier'],
        ['unknown_tier', 'movement,approvals,0,tiers,1'],
      ],
    ],
    ['a book of an unknown tier', { book: { p1: 5 } }, [['unknown_tier', 'book,p1']]],
    [
      'a range that runs backwards',
      { targetRange: { from: 0.2, to: 0.1 } },
      [['range_reversed', 'targetRange,from']],
    ],
    [
      'a zone above the default of the next',
      { zones: { lowFrom: 200_000 } },
      [['range_reversed', 'zones,lowFrom']],
    ],
    [
      'a segment below the default of the one before',
      { segments: { enterpriseFrom: 50 } },
      [['range_reversed', 'segments,enterpriseFrom']],
    ],
    [
      'a group of signals that nobody knows',
      { health: { signals: [{ metric: 'logins', group: 'usge' }] } },
      [['health_group_unknown', 'health,signals,0,group']],
    ],
    [
      'a scale that runs backwards',
      {
        health: {
          signals: [
            {
              metric: 'a',
              group: 'usage',
              scale: [
                [2, 0],
                [1, 100],
              ],
            },
          ],
        },
      },
      [['health_scale_order', 'health,signals,0,scale']],
    ],
    [
      'points above 100',
      {
        health: {
          signals: [
            {
              metric: 'a',
              group: 'usage',
              scale: [
                [1, 0],
                [2, 101],
              ],
            },
          ],
        },
      },
      [['health_scale_points', 'health,signals,0,scale']],
    ],
    [
      'a direction that its scale contradicts',
      {
        health: {
          signals: [
            {
              metric: 'a',
              group: 'usage',
              direction: 'lower',
              scale: [
                [1, 0],
                [2, 100],
              ],
            },
          ],
        },
      },
      [['health_direction', 'health,signals,0,direction']],
    ],
    [
      'a middle without a scale',
      { health: { signals: [{ metric: 'a', group: 'usage', direction: 'middle' }] } },
      [['health_direction', 'health,signals,0,direction']],
    ],
    [
      'signals that weigh nothing',
      { health: { signals: [{ metric: 'a', group: 'usage', weight: 0 }] } },
      [['health_without_weight', 'health,signals']],
    ],
    [
      'a signal twice, with a weight in an unknown tier',
      {
        health: {
          signals: [
            { metric: 'a', group: 'usage' },
            { metric: 'a', group: 'usage', tiers: { hihg: 2 } },
          ],
        },
      },
      [
        ['duplicate_id', 'health,signals,1,metric'],
        ['unknown_tier', 'health,signals,1,tiers,hihg'],
      ],
    ],
    ['health bands that overlap', { health: { redBelow: 80 } }, [['range_reversed', 'health,redBelow']]],
    [
      'a ratio backwards',
      { tiers: [{ ...high, ratio: { from: 9, to: 8, target: 8 } }] },
      [['range_reversed', 'tiers,0,ratio,from']],
    ],
    [
      'a target outside its range',
      { tiers: [{ ...high, ratio: { from: 9, target: 8 } }] },
      [['ratio_outside_range', 'tiers,0,ratio,target']],
    ],
    [
      'an exclusive tier without a condition',
      { match: 'exclusive', tiers: [high] },
      [['exclusive_without_condition', 'tiers,0']],
    ],
    [
      'a tier bounded by people whom it does not have',
      { tiers: [{ id: 'a', touch: 'tech', bound: { accounts: 'people' } }] },
      [['bound_without_ratio', 'tiers,0,bound,accounts']],
    ],
    [
      'a year line without hours',
      { people: { yearLines: [{ id: 'a', kind: 'internal', timesPerYear: 3 }] } },
      [['year_line_without_hours', 'people,yearLines,0']],
    ],
    [
      'an order that is no number',
      { tiers: [{ ...high, bound: { accounts: 5, orderBy: 'industry' } }] },
      [['condition_wrong_type', 'tiers,0,bound,orderBy']],
    ],
    [
      'a condition that is no question',
      { tiers: [{ ...high, when: 'acv + 1' }] },
      [['condition_wrong_type', 'tiers,0,when']],
    ],
  ])('%s', (_, document, expected) => {
    expect(problemsOf(document).map(({ code, path }) => [code, path.join()])).toEqual(expected)
  })

  test('the nearest tier is offered', () => {
    expect(problemsOf({ movement: { floors: { strategic: 'hihg' } } })[0]!.values).toEqual({
      id: 'hihg',
      known: ['high', 'low', 'tech'],
      closest: 'high',
    })
  })
})
