-- Pools: one queue of cases for the accounts of pooled tiers, and who takes part in it.

-- What somebody of a pooled account needs, from the opening to the end. The person who has it is the account's last helper.
create table pool_case (
  workspace_id uuid not null,
  account_id uuid not null,
  case_id uuid not null,
  pool text not null,
  -- Short, and about the matter: nothing about people.
  title text not null,
  -- What whoever takes it must have; null: nothing is asked.
  language text,
  skill text,
  state text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  -- Until when the tier promised a first response; null where it promises none.
  due_at timestamptz,
  person_id uuid,
  assigned_at timestamptz,
  -- Why this person and none of the others; null while it waits.
  reason jsonb,
  handed_back_by uuid[] not null,
  responded_at timestamptz,
  closed_at timestamptz,
  -- That it took, as was said when it was closed.
  minutes integer,
  constraint pool_case_pkey primary key (workspace_id, account_id, case_id),
  constraint pool_case_title_check check (title <> ''),
  constraint pool_case_state_check check (state in ('waiting', 'assigned', 'responded', 'closed')),
  -- Closed without anybody: it was withdrawn.
  constraint pool_case_person_check check (
    case state when 'waiting' then person_id is null when 'closed' then true else person_id is not null end),
  constraint pool_case_assigned_check check ((person_id is null) = (assigned_at is null)),
  constraint pool_case_closed_check check ((state = 'closed') = (closed_at is not null)),
  constraint pool_case_minutes_check check (minutes >= 0)
);

create index pool_case_id_index on pool_case (workspace_id, case_id);

-- Few are open at a time, of all that ever were.
create index pool_case_open_index on pool_case (workspace_id, pool) where state <> 'closed';

create index pool_case_opened_index on pool_case (workspace_id, pool, opened_at);

create index pool_case_person_index on pool_case (workspace_id, person_id, assigned_at);

-- How somebody takes part in the pools that they serve. Who has no row is available, with the usual number of open cases.
create table pool_member (
  workspace_id uuid not null,
  person_id uuid not null,
  is_available boolean not null,
  daily_cap integer,
  open_cap integer,
  updated_at timestamptz not null,
  constraint pool_member_pkey primary key (workspace_id, person_id),
  constraint pool_member_person_fkey foreign key (workspace_id, person_id)
    references person (workspace_id, person_id) on delete cascade,
  constraint pool_member_daily_cap_check check (daily_cap >= 0),
  constraint pool_member_open_cap_check check (open_cap >= 1)
);

alter table pool_case enable row level security;

alter table pool_case force row level security;

create policy pool_case_workspace on pool_case
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table pool_member enable row level security;

alter table pool_member force row level security;

create policy pool_member_workspace on pool_member
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
