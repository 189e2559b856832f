import type { ServiceLine } from '../../domain/service/price-service.ts'
import type { Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** Every promise has a price: what an account of each tier gets, in hours and money. */
export function servicesSection(context: ReportContext): Section {
  const { plan, words } = context
  return {
    id: 'services',
    title: words.text('report.section.services'),
    blocks: [
      {
        kind: 'text',
        text: words.text('report.services.about', { hours: Math.round(plan.staffing.productiveHours) }),
      },
      ...plan.tiers.map((tier): TableBlock => {
        const { lines, perYear, firstYear } = tier.services
        return {
          kind: 'table',
          title: context.tierName(tier.id),
          columns: [
            { title: words.text('report.promise') },
            { title: words.text('report.promise.who') },
            { title: words.text('report.promise.times') },
            { title: words.text('report.hours'), isNumber: true },
            { title: words.text('report.cost'), isNumber: true },
            { title: words.text('report.share_of_acv'), isNumber: true },
          ],
          rows: lines.map((line) => [
            words.wordFor('activity', line.line),
            words.wordFor('who', line.who),
            timesOf(line, words),
            words.number(line.hours),
            words.money(line.costMinor),
            words.share(line.shareOfAcv),
          ]),
          foot: [
            words.text('report.per_account_and_year'),
            '',
            '',
            words.number(perYear.hours),
            words.money(perYear.costMinor),
            words.share(perYear.shareOfAcv),
          ],
          rest: words.text('report.services.first_year', {
            hours: firstYear.hours,
            costMinor: firstYear.costMinor,
          }),
        }
      }),
    ],
  }
}

function timesOf({ occasion, times }: ServiceLine, words: ReportContext['words']): string {
  if (occasion !== 'every_year') return words.text(`occasion.${occasion}`)
  return times === undefined
    ? words.text('occasion.on_request')
    : words.text('occasion.every_year', { times: Math.round(times * 10) / 10 })
}
