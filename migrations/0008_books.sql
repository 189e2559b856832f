-- Books: plans of who owns which account, the handoffs that applying them opens, and who stands in for whom.

-- Computed and never edited; only applying one changes owners.
create table assignment_plan (
  workspace_id uuid not null,
  assignment_plan_id uuid not null,
  state text not null,
  as_of_on date not null,
  model_version_id uuid not null,
  seen_run integer not null,
  -- The number of the last act of the audit log that it has seen; null while it is computed.
  seen_act bigint,
  -- What was asked for: who leaves, what stays fixed, how many may change owner, the plan that it starts from.
  options jsonb not null,
  -- The best that was found so far while it is computed, with its distance from the bound.
  incumbent jsonb,
  summary jsonb,
  -- The prices that the solver ended with: what a similar plan starts from, and what explains each account.
  prices jsonb,
  job_id uuid not null,
  created_by uuid,
  created_at timestamptz not null,
  -- When somebody asked for what was found so far instead of more.
  cancelled_at timestamptz,
  finished_at timestamptz,
  constraint assignment_plan_pkey primary key (workspace_id, assignment_plan_id),
  constraint assignment_plan_state_check check (state in ('computing', 'ready', 'failed', 'applied', 'discarded'))
);

-- What such a plan says of each account that people own: stays, moves, or finds nobody.
create table assignment_plan_row (
  workspace_id uuid not null,
  account_id uuid not null,
  assignment_plan_id uuid not null,
  kind text not null,
  tier text not null,
  owner_before_id uuid,
  -- As the company's list calls somebody whom the team lacks.
  owner_before_name text,
  owner_after_id uuid,
  acv_minor bigint,
  currency text,
  hours numeric,
  reason jsonb not null,
  -- What an apply found changed of the account, and so left it as it was.
  refused jsonb,
  constraint assignment_plan_row_pkey primary key (workspace_id, assignment_plan_id, account_id),
  constraint assignment_plan_row_kind_check check (kind in ('kept', 'moved', 'uncovered'))
);

-- An account goes from one person to another: the record that the second must have before the customer is theirs.
create table handoff (
  workspace_id uuid not null,
  account_id uuid not null,
  handoff_id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  occasion text not null,
  state text not null,
  record jsonb not null,
  -- Rises with every change of the record or the state.
  revision bigint not null,
  -- The run that has opened it, and the one that has ended it, if one has.
  run_number integer not null,
  ended_run_number integer,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  constraint handoff_pkey primary key (workspace_id, account_id, handoff_id),
  constraint handoff_occasion_check check (occasion in ('leaving', 'reassigned', 'by_hand')),
  constraint handoff_state_check check (state in ('open', 'accepted', 'cancelled')),
  constraint handoff_accepted_check check ((state = 'accepted') = (accepted_at is not null))
);

create index handoff_id_index on handoff (workspace_id, handoff_id);

-- Few are open at a time.
create index handoff_open_index on handoff (workspace_id, account_id) where state = 'open';

-- Who stands in for the owner of an account while they are away. The first and the last day are both days of it.
create table cover (
  workspace_id uuid not null,
  account_id uuid not null,
  cover_id uuid not null,
  person_id uuid not null,
  for_person_id uuid not null,
  from_on date not null,
  until_on date not null,
  created_by text not null,
  created_at timestamptz not null,
  constraint cover_pkey primary key (workspace_id, account_id, cover_id),
  constraint cover_days_check check (from_on <= until_on),
  constraint cover_people_check check (person_id <> for_person_id)
);

create index cover_until_index on cover (workspace_id, until_on, account_id);

-- The plan of books that a run has applied.
alter table placement_run add column assignment_plan_id uuid;

alter table assignment_plan enable row level security;

alter table assignment_plan force row level security;

create policy assignment_plan_workspace on assignment_plan
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table assignment_plan_row enable row level security;

alter table assignment_plan_row force row level security;

create policy assignment_plan_row_workspace on assignment_plan_row
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table handoff enable row level security;

alter table handoff force row level security;

create policy handoff_workspace on handoff
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table cover enable row level security;

alter table cover force row level security;

create policy cover_workspace on cover
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
