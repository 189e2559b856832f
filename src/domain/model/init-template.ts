/** The commented model that a new user starts from. It says in full what `tierwise: 1` alone would mean. */
export const INIT_TEMPLATE = `# yaml-language-server: $schema=./model.schema.json
#
# How we serve our customers. Every key but "tierwise" may be deleted: it then has the value that stands here.
# Check it with "tierwise check", compare two versions with "tierwise diff".

tierwise: 1
name: Default hybrid

# Money is in whole units of this currency. The numbers below are for USD: in another currency, say how many units
# one USD is (rate: 150), and every number that you delete is multiplied by it.
currency: USD
# rate: 1

# The set of published numbers behind the defaults: selection, or structure (wider ratio bands, earlier stages).
parameters: selection

# Account fields of your own. Conditions read them as custom.seats; number, count, text or boolean.
# fields: { seats: count }

# first: an account belongs to the first tier whose condition holds. exclusive: exactly one condition must hold.
match: first

# What customer success may cost, as a share of the annual contract value (ACV), and the range that counts as sound.
targetShare: 0.1
targetRange: { from: 0.05, to: 0.15 }
# Margin that the company wants after customer success, and the margin left below which a tier is too expensive.
marginTarget: 0.2
marginFloor: 0
# Yearly retention that you want; without one no tier is called under-invested for its retention.
# retentionTarget: 0.9

# ACV zones, customer segments by employees, and health bands: used by the assessment and by conditions.
zones: { lowFrom: 10000, highFrom: 100000 }
segments: { midMarketFrom: 100, enterpriseFrom: 1000 }
health: { redBelow: 40, greenFrom: 70 }

# Health is the number in the customer list. To make it from imported signals instead, replace the line above by these; each
# is a pair of a value and its points, or, without a scale, the percentile within the tier. See docs/guide/health.md.
# health:
#   signals:
#     - { metric: active_users, group: usage, weight: 40 }
#     - { metric: features_used, group: adoption, weight: 20 }
#     - { metric: open_tickets, group: support, weight: 15, scale: [[0, 100], [5, 50], [15, 0]], freshDays: 30 }
#     - { metric: nps, group: sentiment, weight: 15, scale: [[-50, 0], [50, 100]], freshDays: 180 }
#     - { metric: days_since_contact, group: relationship, weight: 10, scale: [[30, 100], [90, 0]] }

# From the highest touch down. "when" is an expression (CEL) over account fields: acv, employees, segment, industry,
# region, country, language, strategic, complexity, health, health_band, health_trend, days_to_renewal, tenure_days,
# open_tickets, nps, owner, contract_touch, parent_id, custom.*. A missing value never satisfies a condition; ask for
# it with known(employees). To keep enterprise customers out of tech touch, for example, give the low tier
#   when: acv >= 10000 || (known(segment) && segment == "enterprise")
tiers:
  - id: high
    label:
      en: High touch
      de: Persönliche Betreuung
      pt: Atendimento dedicado
      ja: ハイタッチ
      ms: Sentuhan tinggi
    touch: high
    when: acv >= 100000
    # The ACV that the condition turns on, for the margin before an account moves.
    threshold: 100000
    # Take only so many of those who qualify, the largest first; the rest fall to the next tier.
    # bound: { accounts: 400, orderBy: acv }
    # Accounts per CSM. source: benchmark says that the target is not from figures of your own.
    ratio: { from: 8, to: 15, target: 12, source: benchmark }
    # Per CSM and year (csm), per account and year (shared, technology).
    cost: { csm: 150000, shared: 0, technology: 0 }
    renewalOwner: csm
    service:
      # minutes include preparation and follow-up. Instead of everyDays you can say timesPerYear.
      cadences:
        - { activity: check_in, everyDays: 7, minutes: 60, who: csm }
        - { activity: business_review, everyDays: 91, minutes: 480, who: csm }
        - { activity: success_planning, everyDays: 182, minutes: 240, who: csm }
        - { activity: executive_meeting, everyDays: 182, minutes: 60, who: leadership }
      # Hours per account and year that customers ask for by themselves, per renewal, and to save one in the red.
      reactiveHours: 7
      renewalHours: 8
      saveHours: 16
      onboarding: { kind: custom, hours: 40, who: csm }
      successPlan: custom
      channels: [email, phone, chat_channel, in_person]
      firstResponseHours: 4
      training: custom
      playbooks: [kick_off, red_health_save, renewal, expansion_signal, champion_left]
      escalation: leadership

  - id: low
    label:
      en: Low touch
      de: Gemeinsame Betreuung
      pt: Atendimento compartilhado
      ja: ロータッチ
      ms: Sentuhan rendah
    touch: low
    when: acv >= 10000
    threshold: 10000
    # Tiers with the same pool share its people; none gives the tier CSMs of its own.
    pool: pooled
    ratio: { from: 40, to: 80, target: 50, source: benchmark }
    cost: { csm: 120000, shared: 600, technology: 200 }
    renewalOwner: account_management
    service:
      cadences:
        - { activity: check_in, everyDays: 30, minutes: 45, who: pool }
        - { activity: health_assessment, everyDays: 30, minutes: 15, who: pool }
        # A cap per account, above which service is given away:
        #   entitlement: { times: 3, per: quarter }
        - { activity: success_planning, everyDays: 182, minutes: 60, who: pool }
        - { activity: webinar, everyDays: 91, minutes: 240, who: pool, accountsPerDelivery: 50 }
        - { activity: email, everyDays: 30, who: automation }
      reactiveHours: 11
      renewalHours: 2
      saveHours: 6
      onboarding: { kind: templated, hours: 8, who: specialist }
      successPlan: templated
      channels: [email, in_app, ticketing, chat]
      firstResponseHours: 24
      training: group
      playbooks: [milestone_guidance, usage_drop, red_health_save, renewal]
      escalation: team_lead

  # The last tier has no condition: it takes the rest.
  - id: tech
    label:
      en: Tech touch
      de: Digitale Betreuung
      pt: Atendimento digital
      ja: テックタッチ
      ms: Sentuhan digital
    touch: tech
    # A fixed program per year, and what each account adds to it.
    cost: { program: 120000, variable: 50 }
    renewalOwner: account_management
    service:
      cadences:
        - { activity: in_app_message, everyDays: 14 }
        - { activity: email, everyDays: 30 }
        - { activity: health_assessment, everyDays: 30 }
      reactiveHours: 0
      renewalHours: 0
      saveHours: 0
      onboarding: { kind: self_serve, hours: 0, who: automation }
      successPlan: in_product
      channels: [in_app, email, knowledge_base, video_academy, community, chatbot]
      training: self_serve
      playbooks: [onboarding_sequence, usage_drop, renewal]

movement:
  # So that accounts do not flap: ACV must pass a threshold by this share of it, a bounded tier keeps its members so
  # far beyond the line, nobody moves down in these first days, and nobody so soon before a renewal.
  hysteresis: 0.1
  boundMargin: 0.1
  minimumStayDays: 90
  renewalFreezeDays: 60
  freezeAllMoves: false
  # Raised above the base tier: strategic accounts, unusually complex ones, and where the contract promises it.
  floors:
    strategic: high
    complexity: [{ from: 5, tier: low }]
    contract: true
  # One tier higher while health is red, for at most so many days. floor is the lowest ACV for it; left out, it is
  # half of the next tier's threshold. "risk: none" switches it off.
  risk: { days: 90, calmDays: 30, coolDownDays: 90 }
  # Movements that a person must approve; every given part has to match.
  approvals: []
  # approvals:
  #   - { reasons: [contraction], tiers: [high], arrFrom: 250000 }

people:
  # Productive hours of a CSM and year: (52 - 6) x 40 x 0.7 = 1,288.
  weeksOfLeave: 6
  hoursPerWeek: 40
  utilisation: 0.7
  # Added share of an account's work while its health is red.
  redUplift: 0.5
  rampByMonth: [0.25, 0.5, 0.75, 1]
  attritionPerYear: 0.15
  daysToHire: 60
  # Four of five openings are filled within so many days.
  daysToHireP80: 80
  # How much each goal counts when accounts are given to CSMs; 0 = not at all.
  books:
    keepOwner: 1
    language: 1
    region: 1
    skill: 1
    evenness: 1
    concentration: 1

warnings:
  # One CSM with more than this share of ARR is a single point of failure.
  concentration: 0.2
  # A low- or tech-touch tier with health scores for fewer accounts than this share flies blind.
  healthCoverage: 0.5
`
