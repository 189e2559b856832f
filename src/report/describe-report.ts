import type { Words } from '../language/describe.ts'
import type { Report } from './report.ts'
import { contextOf, type ReportNote } from './report-context.ts'
import type { ReportedPlan } from './reported-plan.ts'
import { answerOf } from './section/answer.ts'
import { baseSection } from './section/base-section.ts'
import { decisionSection } from './section/decision-section.ts'
import { findingsSection } from './section/findings-section.ts'
import { keyFigures } from './section/key-figures.ts'
import { methodSection } from './section/method-section.ts'
import { movementsSection } from './section/movements-section.ts'
import { noticesOf } from './section/notices.ts'
import { organisationSection } from './section/organisation-section.ts'
import { sensitivitySection } from './section/sensitivity-section.ts'
import { servicesSection } from './section/services-section.ts'
import { staffingSection } from './section/staffing-section.ts'
import { tiersSection } from './section/tiers-section.ts'

/** A plan in words: the answer, the figures, then each part with its pictures, tables and reasons. */
export function describeReport(plan: ReportedPlan, words: Words, notes: readonly ReportNote[] = []): Report {
  const context = contextOf(plan, words, notes)
  const { asOf, customerBase } = plan
  const about = {
    asOfDay: asOf,
    model: context.modelName,
    accounts: customerBase.active,
    currency: plan.currency,
  }
  return {
    locale: words.locale,
    title: words.text('report.title', about),
    about: words.text('report.about', about),
    answer: answerOf(context),
    notices: noticesOf(context),
    figures: keyFigures(context),
    sections: [
      decisionSection(context),
      tiersSection(context),
      findingsSection(context),
      movementsSection(context),
      staffingSection(context),
      baseSection(context),
      sensitivitySection(context),
      servicesSection(context),
      organisationSection(context),
      methodSection(context),
    ].filter((section) => section.blocks.length > 0),
    foot: words.text('report.foot', about),
  }
}
