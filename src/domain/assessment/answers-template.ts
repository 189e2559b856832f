/** The commented answers file that a new user starts from. It answers nothing: every factor then rests on data. */
export const ANSWERS_TEMPLATE = `# What the company says about itself. Take the # away from what you know and put your value in; what you do not
# know stays out, and counts as unknown, never as zero. Shares are from 0 to 1.

# Gross margin before the cost of customer success, and the share of revenue that customer success may take.
# margin: 0.75
# targetShare: 0.10
# Margin wanted after customer success, and the share that other costs take.
# marginTarget: 0.20
# otherCostShare: 0.35

# premium, standard or value; and whether a competitor gives a dedicated CSM at your price.
# positioning: standard
# competitorDedicatedAtOurPrice: false

# complexity:
#   implementation: days_to_weeks   # hours_to_days, days_to_weeks or weeks_to_months
#   training: some                  # minimal, some or extensive
#   selfOnboarding: 0.5             # share of accounts that can onboard alone
#   customisation: templated        # none, templated or custom
#   criticality: important          # nice_to_have, important or mission_critical
#   skill: moderate                 # low, moderate or deep

# Accounts in 12 and 24 months, or the yearly growth of their number; and how many CSMs you can hire in a quarter.
# accountsIn12Months: 800
# accountsIn24Months: 1200
# growthRate: 0.4
# hiresPerQuarter: 2

# Cost of winning one account.
# cac: 12000

# A score of your own, 1 to 5, for acv, complexity, segment, margin, competition or growth. It needs a reason.
overrides: []
# overrides:
#   - factor: competition
#     score: 5
#     reason: Every deal of the last year was won on service.

# Words that are kept with a factor as evidence.
# evidence:
#   competition: Two of three lost deals named the missing onboarding.
`
