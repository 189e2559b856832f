import type { Block, Section, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** Which functions the work carries, the handoffs they bring, and what a CSM's pay may hang on. */
export function organisationSection(context: ReportContext): Section {
  const { plan, words } = context
  const { phase, phaseToday, nextSplit, extraPeople } = plan.organisation
  return {
    id: 'organisation',
    title: words.text('report.section.organisation'),
    blocks: [
      {
        kind: 'text',
        text: words.text('report.organisation.phase', {
          phase,
          phaseToday,
          description: words.text(`phase.${phase}`),
        }),
      },
      ...(nextSplit === undefined
        ? []
        : [
            {
              kind: 'text' as const,
              text: words.text('report.organisation.next', {
                name: words.text(`function.${nextSplit}`),
                extra: extraPeople,
              }),
            },
          ]),
      functionTable(context),
      roleTable(context),
      handoffList(context),
      compensationTable(context),
    ],
  }
}

function functionTable({ plan, words }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.functions'),
    columns: [
      { title: words.text('report.function') },
      { title: words.text('report.hours_per_year'), isNumber: true },
      { title: words.text('report.people'), isNumber: true },
      { title: words.text('report.split_status') },
      { title: words.text('report.advice') },
      { title: words.text('report.signals') },
    ],
    rows: plan.organisation.functions.map((outlook) => [
      words.text(`function.${outlook.name}`),
      words.number(Math.round(outlook.hours)),
      words.decimal(outlook.fte),
      words.text(`split_status.${outlook.status}`),
      outlook.warning === undefined
        ? words.text(`advice.${outlook.advice}`)
        : words.text(`split_warning.${outlook.warning}`),
      words.paragraph(
        outlook.signals.map(({ code, argues, values }) =>
          words.text(`signal.${code}`, { ...rounded(values), argues }),
        ),
      ),
    ]),
    foot: undefined,
    rest: undefined,
  }
}

function roleTable({ plan, words }: ReportContext): TableBlock {
  const { roles, people, costMinor } = plan.organisation
  return {
    kind: 'table',
    title: words.text('report.roles'),
    columns: [
      { title: words.text('report.function') },
      { title: words.text('report.need'), isNumber: true },
      { title: words.text('report.people'), isNumber: true },
      { title: words.text('report.cost_per_year'), isNumber: true },
    ],
    rows: roles.map((role) => [
      words.text(`function.${role.name}`),
      words.decimal(role.fte),
      words.number(role.people),
      words.money(role.costMinor),
    ]),
    foot: [words.text('report.total'), '', words.number(people), words.money(costMinor)],
    rest: undefined,
  }
}

function handoffList({ plan, words }: ReportContext): Block {
  return {
    kind: 'table',
    title: words.text('report.handoffs'),
    columns: [
      { title: words.text('report.from') },
      { title: words.text('report.to') },
      { title: words.text('report.occasion') },
    ],
    rows: plan.organisation.handoffs.map(({ from, to, occasion }) => [
      words.text(`function.${from}`),
      words.text(`function.${to}`),
      words.text(`handoff.${occasion}`),
    ]),
    foot: undefined,
    rest: words.text('report.handoffs.rule'),
  }
}

/** Hours whole, people to a hundredth: the signals are estimates. */
function rounded({ hours, fte, ...others }: Readonly<Record<string, number>>) {
  return {
    ...others,
    ...(hours !== undefined && { hours: Math.round(hours) }),
    ...(fte !== undefined && { fte: Math.round(fte * 100) / 100 }),
  }
}

function compensationTable({ plan, words, tierName }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.compensation'),
    columns: [
      { title: words.text('report.tier') },
      { title: words.text('report.pay.on_target'), isNumber: true },
      { title: words.text('report.pay.base'), isNumber: true },
      { title: words.text('report.pay.variable'), isNumber: true },
      { title: words.text('report.pay.share'), isNumber: true },
      { title: words.text('report.pay.objectives') },
    ],
    rows: plan.organisation.compensation.flatMap(({ tier, pay }) =>
      pay.kind === 'outside_range'
        ? []
        : [
            [
              tierName(tier),
              words.money(pay.onTargetMinor),
              words.money(pay.baseMinor),
              words.money(pay.variableMinor),
              words.share(pay.variableShare),
              words.series(
                pay.objectives.map(({ objective, weight }) =>
                  words.text('report.pay.objective', {
                    objective: words.text(`objective.${objective}`),
                    weight: words.wholeShare(weight),
                  }),
                ),
              ),
            ],
          ],
    ),
    foot: undefined,
    rest: words.text('report.pay.rule'),
  }
}
