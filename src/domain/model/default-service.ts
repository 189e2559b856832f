import type { Touch } from '../account/account.ts'
import type { ServiceLevel } from './model.ts'

/**
 * Service levels of the three touch models after spec/2. Their hours, with the renewals that the CSMs own, fit the default
 * ratios within 1 % (1,288 productive hours: 107.3 per account at 1:12, 25.8 at 1:50), see M8.
 */
export const DEFAULT_SERVICE: Readonly<Record<Touch, ServiceLevel>> = {
  high: {
    cadences: [
      cadence({ activity: 'check_in', everyDays: 7, minutes: 60, who: 'csm' }),
      cadence({ activity: 'business_review', everyDays: 91, minutes: 480, who: 'csm' }),
      cadence({ activity: 'success_planning', everyDays: 182, minutes: 240, who: 'csm' }),
      cadence({ activity: 'executive_meeting', everyDays: 182, minutes: 60, who: 'leadership' }),
    ],
    reactiveHours: 7,
    onboarding: { kind: 'custom', hours: 40, who: 'csm' },
    renewalHours: 8,
    saveHours: 16,
    successPlan: 'custom',
    channels: ['email', 'phone', 'chat_channel', 'in_person'],
    firstResponseHours: 4,
    training: 'custom',
    playbooks: ['kick_off', 'red_health_save', 'renewal', 'expansion_signal', 'champion_left'],
    escalation: 'leadership',
  },
  low: {
    cadences: [
      cadence({ activity: 'check_in', everyDays: 30, minutes: 45, who: 'pool' }),
      cadence({ activity: 'health_assessment', everyDays: 30, minutes: 15, who: 'pool' }),
      cadence({ activity: 'success_planning', everyDays: 182, minutes: 60, who: 'pool' }),
      cadence({
        activity: 'webinar',
        everyDays: 91,
        minutes: 240,
        who: 'pool',
        accountsPerDelivery: 50,
      }),
      cadence({ activity: 'email', everyDays: 30, minutes: 0, who: 'automation' }),
    ],
    reactiveHours: 11,
    onboarding: { kind: 'templated', hours: 8, who: 'specialist' },
    renewalHours: 2,
    saveHours: 6,
    successPlan: 'templated',
    channels: ['email', 'in_app', 'ticketing', 'chat'],
    firstResponseHours: 24,
    training: 'group',
    playbooks: ['milestone_guidance', 'usage_drop', 'red_health_save', 'renewal'],
    escalation: 'team_lead',
  },
  tech: {
    cadences: [
      cadence({ activity: 'in_app_message', everyDays: 14, minutes: 0, who: 'automation' }),
      cadence({ activity: 'email', everyDays: 30, minutes: 0, who: 'automation' }),
      cadence({ activity: 'health_assessment', everyDays: 30, minutes: 0, who: 'automation' }),
    ],
    reactiveHours: 0,
    onboarding: { kind: 'self_serve', hours: 0, who: 'automation' },
    renewalHours: 0,
    saveHours: 0,
    successPlan: 'in_product',
    channels: ['in_app', 'email', 'knowledge_base', 'video_academy', 'community', 'chatbot'],
    firstResponseHours: undefined,
    training: 'self_serve',
    playbooks: ['onboarding_sequence', 'usage_drop', 'renewal'],
    escalation: undefined,
  },
}

type Given = Pick<ServiceLevel['cadences'][number], 'activity' | 'everyDays' | 'minutes' | 'who'> & {
  readonly accountsPerDelivery?: number
}

function cadence(given: Given): ServiceLevel['cadences'][number] {
  return { accountsPerDelivery: 1, entitlement: undefined, ...given }
}
