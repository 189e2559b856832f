/** An answers file to start from: every question with its options, nothing answered. A line counts once its leading # is gone. */
export const ANSWERS_TEMPLATE = `# What the company knows about itself. Remove the # of a line and write your own value.
# What is not answered stays unknown: it is never guessed. Shares are 0..1 (70 % is 0.7).

# Gross margin before customer success cost.
# margin: 0.75
# Share of revenue that customer success may cost, and other costs take.
# targetShare: 0.1
# otherCostShare: 0.3
# Overall margin wanted after customer success cost.
# marginTarget: 0.2
# Cost of winning one account, in whole units of the currency.
# cac: 20000

# premium, standard or value.
# positioning: standard
# Do competitors give a dedicated CSM at this price?
# competitorDedicatedAtOurPrice: false

# Product complexity. Each answer is one of three options in words, or 1, 3 or 5.
complexity:
  # implementation: days_to_weeks       # hours_to_days, days_to_weeks, weeks_to_months
  # training: some                      # minimal, some, extensive
  # selfOnboarding: 0.5                 # share of accounts that can onboard alone: over 0.7, between, under 0.3
  # customisation: templated            # none, templated, custom
  # criticality: important              # nice_to_have, important, mission_critical
  # skill: moderate                     # low, moderate, deep

# Accounts expected, or their growth in a year (0.3 is 30 % more); CSMs that can be hired in a quarter.
# accountsIn12Months: 300
# accountsIn24Months: 500
# growthRate: 0.3
# hiresPerQuarter: 1

# Scores 1..5 that replace what the data say; each needs a reason.
# Factors: acv, complexity, segment, margin, competition, growth.
overrides:
  # - factor: segment
  #   score: 4
  #   reason: Two enterprise contracts are signed and start in spring.

# Where the answers come from, in free words per factor.
evidence:
  # margin: Audited accounts of last year.
`
