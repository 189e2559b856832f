import { SOFT_POINTS } from '../../src/domain/assignment/soft-points.ts'
import { type Random, seededRandom } from '../../src/domain/kernel/seeded-random.ts'
import type { LoadCost, Problem } from '../../src/domain/optimiser/problem.ts'

export type TeamSize = {
  readonly accounts: number
  readonly csms: number
  /** Of all capacity, by all accounts together. */
  readonly utilisation: number
  readonly hasOwners: boolean
  readonly seed: number
}

/** A company's customers and the people who look after them, as a problem; `arr` by account, in thousands. */
export type Team = { readonly problem: Problem; readonly hours: Float64Array; readonly arr: Float64Array }

const LANGUAGES = [
  ['en', 'es', 'fr'],
  ['en', 'de', 'fr', 'it', 'es'],
  ['es', 'pt'],
  ['en', 'ja', 'ms'],
] as const
/** By region: America, Europe, Latin America, Asia. Neighbours in time: 0–1, 0–2, 1–3. */
const REGION_SHARES = [0.4, 0.35, 0.1, 0.15]
const NEIGHBOURS = [[1, 2], [0, 3], [0], [1]] as const
const PLACES = LANGUAGES.flatMap((languages, region) => languages.map((language) => ({ region, language })))
const INDUSTRIES = 8
const PRODUCTS = 5
const ROLES = 3
const CAPACITY_HOURS = 107.3
/** The points of soft goals are those of the product. */
const { language, region, skill, keepOwner, evenness, concentration } = SOFT_POINTS
const OTHER_ROLE = 5
const RENEWAL_NEAR_SHARE = keepOwner.renewalDays / 365

type Csm = {
  readonly region: number
  readonly languages: ReadonlySet<string>
  readonly industries: ReadonlySet<number>
  readonly products: ReadonlySet<number>
  readonly role: number
  readonly capacity: number
}
type Kind = {
  readonly place: number
  readonly industry: number
  readonly product: number
  readonly role: number
}

/**
 * Accounts are made around the CSM who has them, so that the owners of today keep every limit; a part of them suits its owner badly, as it grows to be.
 * Hours and ARR are log-normal. Costs are by class (place and language, industry, product, role) and CSM, up to 1,560 × CSMs, never accounts × CSMs.
 */
export function generateTeam({ accounts, csms, utilisation, hasOwners, seed }: TeamSize): Team {
  const random = seededRandom(seed)
  const roles = csms < 100 ? 1 : ROLES
  const team = Array.from({ length: csms }, () => generateCsm(random, roles))
  const hours = new Float64Array(accounts)
  const arr = new Float64Array(accounts)
  const owner = new Int32Array(accounts)
  const leaving = new Float64Array(accounts)
  const classOf = new Int32Array(accounts)
  const classIds = new Map<number, number>()
  const kinds: Kind[] = []
  const isDedicated = accounts <= 12 * csms
  const asked = new Float64Array(csms)
  for (let account = 0; account < accounts; account++) {
    // Everybody has one account at least.
    owner[account] = account < csms ? account : Math.floor(random() * csms)
    hours[account] = Math.exp((isDedicated ? 0.45 : 0.75) * normal(random))
    asked[owner[account]!]! += hours[account]!
    const kind = generateKind(random, team[owner[account]!]!, roles)
    const key = ((kind.place * INDUSTRIES + kind.industry) * PRODUCTS + kind.product) * ROLES + kind.role
    if (!classIds.has(key)) {
      classIds.set(key, kinds.length)
      kinds.push(kind)
    }
    classOf[account] = classIds.get(key)!
  }
  const spread = Math.min(0.12, 0.99 - utilisation)
  const wanted = team.map(({ capacity }) => capacity * (utilisation + spread * (2 * random() - 1)))
  const all = team.reduce((sum, { capacity }) => sum + capacity, 0)
  const correction = (utilisation * all) / wanted.reduce((sum, load) => sum + load, 0)
  for (let account = 0; account < accounts; account++) {
    const csm = owner[account]!
    const load = Math.min(wanted[csm]! * correction, team[csm]!.capacity * 0.995)
    hours[account]! *= load / asked[csm]!
    // Within a tier, ARR spreads less than hours and follows them by half.
    arr[account] = 60 * Math.sqrt(hours[account]!) * Math.exp(0.4 * normal(random))
    const isRenewalNear = random() < RENEWAL_NEAR_SHARE
    const years = 6 * random()
    leaving[account] =
      keepOwner.always +
      keepOwner.perYear * Math.min(keepOwner.mostYears, years) +
      (isRenewalNear ? keepOwner.renewalSoon : 0)
  }
  const meanArr = arr.reduce((sum, value) => sum + value, 0) / accounts
  for (let account = 0; account < accounts; account++) {
    leaving[account]! += keepOwner.perMeanAcv * Math.min(keepOwner.mostMeans, arr[account]! / meanArr)
  }
  const cost = new Float64Array(kinds.length * csms)
  for (const [row, kind] of kinds.entries()) {
    for (const [csm, person] of team.entries()) cost[row * csms + csm] = mismatch(kind, person)
  }
  return {
    hours,
    arr,
    problem: {
      jobs: accounts,
      agents: csms,
      classOf,
      classes: kinds.length,
      cost,
      home: hasOwners ? owner : new Int32Array(accounts).fill(-1),
      leaving: hasOwners ? leaving : new Float64Array(accounts),
      mostLeaving: Number.POSITIVE_INFINITY,
      shelf: undefined,
      resources: [
        {
          use: { by: 'job', amounts: hours },
          load: team.map(({ capacity }) => costOfHours(capacity, utilisation)),
        },
        { use: { by: 'job', amounts: arr }, load: concentrationOf(arr, team, owner) },
        {
          use: { by: 'job', amounts: new Float64Array(accounts).fill(1) },
          load: team.map(() => ceilingAt(Math.ceil((1.8 * accounts) / csms))),
        },
      ],
    },
  }
}

function generateCsm(random: Random, roles: number): Csm {
  const region = pick(random, REGION_SHARES)
  const own = LANGUAGES[region]!
  const languages = new Set<string>(['en'])
  languages.add(own[Math.floor(random() * own.length)]!)
  if (random() < 0.4) languages.add(own[Math.floor(random() * own.length)]!)
  return {
    region,
    languages,
    industries: new Set([0, 1, 2].map(() => Math.floor(random() * INDUSTRIES))),
    products: new Set([0, 1].map(() => Math.floor(random() * PRODUCTS))),
    role: Math.floor(random() * roles),
    // One in ten is new and carries half.
    capacity: CAPACITY_HOURS * (random() < 0.1 ? 0.5 : 1),
  }
}

/** A kind of account that its CSM may serve; three in five also suit what the CSM knows. */
function generateKind(random: Random, csm: Csm, roles: number): Kind {
  for (;;) {
    const near = NEIGHBOURS[csm.region]!
    const region = random() < 0.92 ? csm.region : near[Math.floor(random() * near.length)]!
    const places = PLACES.flatMap((place, index) => (place.region === region ? [index] : []))
    const spoken = places.filter((place) => csm.languages.has(PLACES[place]!.language))
    const from = spoken.length > 0 && random() < 0.9 ? spoken : places
    const step = random() < 0.9 ? 0 : random() < 0.5 ? -1 : 1
    const kind = {
      place: from[Math.floor(random() * from.length)]!,
      industry: suits(random, csm.industries, INDUSTRIES),
      product: suits(random, csm.products, PRODUCTS),
      role: Math.min(roles - 1, Math.max(0, csm.role + step)),
    }
    if (mismatch(kind, csm) < Number.POSITIVE_INFINITY) return kind
  }
}

function suits(random: Random, known: ReadonlySet<number>, all: number): number {
  const list = [...known]
  return random() < 0.6 ? list[Math.floor(random() * list.length)]! : Math.floor(random() * all)
}

function mismatch({ place, industry, product, role }: Kind, csm: Csm): number {
  const { region: home, language: spoken } = PLACES[place]!
  const isNear = NEIGHBOURS[csm.region]!.some((other) => other === home)
  if (csm.region !== home && !isNear) return Number.POSITIVE_INFINITY
  if (Math.abs(csm.role - role) > 1) return Number.POSITIVE_INFINITY
  // Two industries are served in the customer's language or not at all.
  if (!csm.languages.has(spoken) && industry < 2) return Number.POSITIVE_INFINITY
  return (
    (csm.languages.has(spoken) ? 0 : language) +
    (csm.region === home ? 0 : region) +
    (csm.industries.has(industry) ? 0 : skill) +
    (csm.products.has(product) ? 0 : skill) +
    OTHER_ROLE * Math.abs(csm.role - role)
  )
}

/** As the product: free near the team's utilisation, dearer by the hour beyond either band; never above capacity. */
function costOfHours(capacity: number, utilisation: number): LoadCost {
  const target = capacity * utilisation
  const [near, far] = evenness.bands
  const steep = near.perHour + far.perHour
  const knots = [1 - far.share, 1 - near.share, 1 + near.share, 1 + far.share].map((share) => share * target)
  return {
    knots,
    slopes: [-steep, -near.perHour, 0, near.perHour, steep],
    atZero: near.perHour * knots[1]! + far.perHour * knots[0]!,
    limit: capacity,
  }
}

/** As the product: ARR far above what the mean CSM of the role has. */
function concentrationOf(arr: Float64Array, team: readonly Csm[], owner: Int32Array): LoadCost[] {
  const sums = new Float64Array(ROLES)
  const people = new Float64Array(ROLES)
  for (const [account, csm] of owner.entries()) sums[team[csm]!.role]! += arr[account]!
  for (const { role } of team) people[role]!++
  return team.map(({ role }) => {
    const mean = sums[role]! / people[role]!
    const [first, second] = concentration.steps
    return {
      knots: [first.multiple * mean, second.multiple * mean],
      slopes: [0, first.perMean / mean, (first.perMean + second.perMean) / mean],
      atZero: 0,
      limit: Number.POSITIVE_INFINITY,
    }
  })
}

/** 50 for each account above so many. */
function ceilingAt(most: number): LoadCost {
  return { knots: [most], slopes: [0, 50], atZero: 0, limit: Number.POSITIVE_INFINITY }
}

function pick(random: Random, shares: readonly number[]): number {
  let rest = random()
  for (const [index, share] of shares.entries()) {
    rest -= share
    if (rest < 0) return index
  }
  return shares.length - 1
}

/** Box and Muller 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
