import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { formatDay } from '../src/domain/kernel/day.ts'
import { seededRandom } from '../src/domain/kernel/seeded-random.ts'

const INDUSTRIES = [
  'Software',
  'Finance',
  'Health care',
  'Retail',
  'Manufacturing',
  'Education',
  'Logistics',
  'Media',
]
const REGIONS: readonly (readonly [region: string, countries: readonly string[], language: string])[] = [
  ['AMER', ['US', 'CA', 'MX'], 'en'],
  ['EMEA', ['DE', 'FR', 'GB', 'ES'], 'de'],
  ['LATAM', ['BR', 'AR', 'CL'], 'pt'],
  ['APAC', ['JP', 'MY', 'SG'], 'ja'],
]
const TIERS = ['high', 'low', 'tech']
const PLANS = ['Basic', 'Pro', 'Enterprise']
const HEADER =
  'account_id,name,acv,currency,employees,industry,region,country,language,start_date,renewal_date,owner,tier,strategic,complexity,health,nps,parent_id,contract_touch,plan'
const FIRST_DAY = 18_262 // 2020-01-01
const AS_OF = 20_454 // 2026-01-01

/**
 * The lines of a customer list of 20 columns (19 canonical and one of its own), header first, without line ends. ACV is log-normal around
 * 4,000 with a long tail; 2 % of the values that may be missing are. The same seed and count give the same bytes on every machine.
 */
export function* generateAccountLines(count: number, seed: number): Generator<string> {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const orGap = (text: string | number): string | number => (random() < 0.02 ? '' : text)
  yield HEADER
  for (let row = 1; row <= count; row++) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const acv = Math.exp(8.3 + 1.6 * normal)
    const [region, countries, language] = pick(REGIONS)
    const start = FIRST_DAY + Math.floor(random() * 2000)
    const renewal = AS_OF + Math.floor(random() * 365)
    const id = `A${String(row).padStart(7, '0')}`
    yield [
      id,
      `Customer ${Math.floor(random() * 1e7).toString(36)} ${pick(INDUSTRIES)}`,
      acv.toFixed(2),
      'USD',
      orGap(Math.max(1, Math.round(acv / 90 + random() * 40))),
      orGap(pick(INDUSTRIES)),
      region,
      pick(countries),
      language,
      formatDay(start),
      orGap(formatDay(renewal)),
      `CSM ${String(1 + Math.floor(random() * 200)).padStart(3, '0')}`,
      acv > 50_000 ? TIERS[0] : acv > 8000 ? TIERS[1] : TIERS[2],
      random() < 0.01 ? 'true' : 'false',
      orGap(1 + Math.floor(random() * 5)),
      orGap(Math.round(random() * 1000) / 10),
      orGap(Math.floor(random() * 201) - 100),
      random() < 0.05 && row > 1 ? `A${String(1 + Math.floor(random() * (row - 1))).padStart(7, '0')}` : '',
      random() < 0.3 ? pick(TIERS) : '',
      pick(PLANS),
    ].join(',')
  }
}

/** Writes such a list to a file. */
export async function writeAccountsCsv(
  path: string,
  { count, seed }: { count: number; seed: number },
): Promise<void> {
  const file = createWriteStream(path)
  let block = ''
  for (const line of generateAccountLines(count, seed)) {
    block += `${line}\n`
    if (block.length < 262_144) continue
    if (!file.write(block)) await once(file, 'drain')
    block = ''
  }
  file.end(block)
  await once(file, 'finish')
}
