import type { Random } from '../kernel/seeded-random.ts'
import type { PoolSetting } from './pool-setting.ts'

type DeskInput = {
  readonly setting: PoolSetting
  readonly people: number
  readonly random: Random
  /** What is done between these two times is counted. */
  readonly from: number
  readonly until: number
}

type Tally = {
  readonly given: number[]
  busyHours: number
  deskHours: number
  backgroundHours: number
}

/** The people of a simulated pool over time, in open hours: who is there, who is busy until when, who has had how much. */
export class Desk {
  now = 0
  readonly tally: Tally
  private readonly input: DeskInput
  private readonly busyUntil: Float64Array
  private readonly isPresent: Uint8Array
  private readonly isAtDesk: Uint8Array
  private readonly givenToday: Int32Array
  /** Hours of cases so far: the one with the least takes the next. */
  private readonly worked: Float64Array
  /** The hour of the desk that has begun. */
  private slot = 0
  /** Whether everybody is there all the time, so that hours need no looking at. */
  private readonly isSteady: boolean

  constructor(input: DeskInput) {
    const { people, setting } = input
    this.input = input
    this.busyUntil = new Float64Array(people)
    this.isPresent = new Uint8Array(people)
    this.isAtDesk = new Uint8Array(people)
    this.givenToday = new Int32Array(people)
    this.worked = new Float64Array(people)
    this.tally = {
      given: Array.from({ length: people }, () => 0),
      busyHours: 0,
      deskHours: 0,
      backgroundHours: 0,
    }
    this.isSteady = setting.absentShare === 0 && setting.deskShare === 1 && setting.dailyCap === undefined
    this.beginSlot()
  }

  /** When something happens without an arrival: somebody is done, or the next hour begins. */
  get nextEvent(): number {
    let next = this.isSteady ? Number.POSITIVE_INFINITY : this.startOf(this.slot + 1)
    for (const until of this.busyUntil) if (until > this.now && until < next) next = until
    return next
  }

  goTo(time: number): void {
    this.now = time
    while (!this.isSteady && this.now >= this.startOf(this.slot + 1)) {
      this.slot++
      this.beginSlot()
    }
  }

  /** Who takes the next case: of those who are there, free and below the cap the one with the least work so far. */
  findFree(): number | undefined {
    const { dailyCap } = this.input.setting
    let found: number | undefined
    for (let person = 0; person < this.worked.length; person++) {
      if (!this.isFree(person)) continue
      if (dailyCap !== undefined && this.givenToday[person]! >= dailyCap) continue
      if (found === undefined || this.worked[person]! < this.worked[found]!) found = person
    }
    return found
  }

  give(person: number, hours: number): void {
    this.busyUntil[person] = this.now + hours
    this.worked[person]! += hours
    this.givenToday[person]!++
    this.tally.busyHours += this.counted(hours)
    if (this.now >= this.input.from && this.now < this.input.until) this.tally.given[person]!++
  }

  /** Gives everybody who is free a piece of proactive work; a case waits until it is done. */
  fill(): void {
    const { backgroundMinutes } = this.input.setting
    if (backgroundMinutes === undefined) return
    for (let person = 0; person < this.worked.length; person++) {
      if (!this.isFree(person)) continue
      this.busyUntil[person] = this.now + backgroundMinutes / 60
      this.tally.backgroundHours += this.counted(backgroundMinutes / 60)
    }
  }

  private isFree(person: number): boolean {
    return this.isAtDesk[person] === 1 && this.busyUntil[person]! <= this.now
  }

  /** The part of some hours from now on that is counted. */
  private counted(hours: number): number {
    const { from, until } = this.input
    return Math.max(0, Math.min(until, this.now + hours) - Math.max(from, this.now))
  }

  /** A day has as many hours as the desk is open, the last one shorter where that is no whole number. */
  private startOf(slot: number): number {
    const { openHours } = this.input.setting
    const slotsOfDay = Math.ceil(openHours)
    return Math.floor(slot / slotsOfDay) * openHours + (slot % slotsOfDay)
  }

  /** Each day decides anew who is absent, each hour who of the others is in a meeting. */
  private beginSlot(): void {
    const { setting, random, people, from, until } = this.input
    const { absentShare, deskShare, openHours } = setting
    const isNewDay = this.slot % Math.ceil(openHours) === 0
    if (isNewDay) this.givenToday.fill(0)
    for (let person = 0; person < people; person++) {
      if (isNewDay) this.isPresent[person] = absentShare === 0 || random() >= absentShare ? 1 : 0
      const isThere = deskShare === 1 || random() < deskShare
      this.isAtDesk[person] = this.isPresent[person] === 1 && isThere ? 1 : 0
    }
    const atDesk = this.isAtDesk.reduce((sum, one) => sum + one, 0)
    const [start, end] = this.isSteady
      ? [from, until]
      : [this.startOf(this.slot), this.startOf(this.slot + 1)]
    this.tally.deskHours += atDesk * Math.max(0, Math.min(end, until) - Math.max(start, from))
  }
}
