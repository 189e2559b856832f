/** Where the rows of a table lie on a cluster: spread by a key, on every machine, or on the coordinator alone. */
export type Spread = 'distributed' | 'reference' | 'local'

/**
 * Every table of the product. `distributed` needs workspace_id and account_id in its primary key; `reference` is small and read
 * far more than written; `local` is read by the coordinator only. A test fails for a table that is not here.
 */
export const MANIFEST = {
  workspace: 'reference',
  person: 'reference',
  person_leave: 'reference',
  pool_member: 'reference',
  model_version: 'reference',
  plan: 'reference',
  placement_run: 'reference',
  assignment_plan: 'reference',
  pilot: 'reference',
  pilot_lock: 'reference',
  pilot_look: 'reference',

  account: 'distributed',
  contract: 'distributed',
  signal: 'distributed',
  touch: 'distributed',
  placement: 'distributed',
  assignment: 'distributed',
  plan_row: 'distributed',
  import_change: 'distributed',
  audit_account: 'distributed',
  contact: 'distributed',
  assignment_plan_row: 'distributed',
  handoff: 'distributed',
  cover: 'distributed',
  pool_case: 'distributed',
  health_score: 'distributed',
  health_override: 'distributed',
  pilot_member: 'distributed',

  app_user: 'local',
  membership: 'local',
  one_time_link: 'local',
  user_identity: 'local',
  sign_in_request: 'local',
  sign_in_failure: 'local',
  session: 'local',
  api_key: 'local',
  idempotency_key: 'local',
  import_source: 'local',
  import_run: 'local',
  import_part: 'local',
  import_person_change: 'local',
  document: 'local',
  job: 'local',
  daily_run: 'local',
  saved_view: 'local',
  plan_comment: 'local',
  placement_pointer: 'local',
  audit_act: 'local',
  audit_workspace: 'local',
  personal_key: 'local',
  migration: 'local',
} as const satisfies Record<string, Spread>

/** The names of the tables that are spread in one way, in the order of the manifest. */
export function tablesThatAre(spread: Spread): string[] {
  return Object.entries(MANIFEST)
    .filter(([, found]) => found === spread)
    .map(([table]) => table)
}
