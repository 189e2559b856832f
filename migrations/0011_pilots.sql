-- Pilots: what is tried on whom, the draw that says who gets it, what was measured, and what was decided by the rule that was
-- locked before.

create table pilot (
  workspace_id uuid not null,
  pilot_id uuid not null,
  state text not null,
  -- What it tries, on whom, for how long, and what will decide. From the start on it is that of pilot_lock.
  protocol jsonb not null,
  -- Rises with every change of the protocol or the state.
  revision bigint not null,
  created_by text not null,
  created_at timestamptz not null,
  updated_by text not null,
  updated_at timestamptz not null,
  -- What the draw came to: accounts by arm and stratum, balance, who was left out and why, what the weeks can show.
  draw jsonb,
  ended_at timestamptz,
  ended_by text,
  -- The last day that the final analysis has measured; null: nothing was analysed.
  ended_on date,
  -- Why it ended before its day, or was called off.
  end_reason text,
  -- What the locked rule says, what a person decided, and why.
  decision jsonb,
  decided_at timestamptz,
  decided_by text,
  constraint pilot_pkey primary key (workspace_id, pilot_id),
  constraint pilot_state_check check (state in ('draft', 'running', 'finished', 'decided', 'cancelled')),
  constraint pilot_draw_check check (state in ('draft', 'cancelled') or draw is not null),
  constraint pilot_ended_check check ((state in ('draft', 'running')) = (ended_at is null)),
  constraint pilot_decided_check check ((state = 'decided') = (decided_at is not null) and (decided_at is null) = (decision is null))
);

-- The protocol as it was when the pilot began. There is no policy to change or delete one, and no text goes with the hash of another.
create table pilot_lock (
  workspace_id uuid not null,
  pilot_id uuid not null,
  protocol text not null,
  hash text not null,
  locked_by text not null,
  locked_at timestamptz not null,
  constraint pilot_lock_pkey primary key (workspace_id, pilot_id),
  constraint pilot_lock_hash_check check (hash = encode(sha256(convert_to(protocol, 'UTF8')), 'hex'))
);

-- What somebody has seen of a pilot, and when. There is no policy to change or delete one.
create table pilot_look (
  workspace_id uuid not null,
  pilot_id uuid not null,
  number integer not null,
  as_of_on date not null,
  is_final boolean not null,
  analysis jsonb not null,
  looked_by text not null,
  looked_at timestamptz not null,
  constraint pilot_look_pkey primary key (workspace_id, pilot_id, number),
  constraint pilot_look_number_check check (number >= 1)
);

-- Who takes part, as drawn. An account is frozen in one pilot at a time.
create table pilot_member (
  workspace_id uuid not null,
  account_id uuid not null,
  pilot_id uuid not null,
  arm text not null,
  stratum text not null,
  -- The book that it was drawn with; null where single accounts were drawn.
  book text,
  -- The tier in which it stays; null: it was in none.
  tier text,
  -- What the metrics were before the first day of treatment, and after the last, by their names.
  before jsonb not null,
  after jsonb,
  is_frozen boolean not null,
  constraint pilot_member_pkey primary key (workspace_id, account_id, pilot_id),
  constraint pilot_member_arm_check check (arm in ('treated', 'control'))
);

create unique index pilot_member_frozen_key on pilot_member (workspace_id, account_id) where is_frozen;

create index pilot_member_pilot_index on pilot_member (workspace_id, pilot_id, account_id);

alter table pilot enable row level security;

alter table pilot force row level security;

create policy pilot_workspace on pilot
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table pilot_lock enable row level security;

alter table pilot_lock force row level security;

create policy pilot_lock_read on pilot_lock for select
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

create policy pilot_lock_write on pilot_lock for insert
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table pilot_look enable row level security;

alter table pilot_look force row level security;

create policy pilot_look_read on pilot_look for select
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

create policy pilot_look_write on pilot_look for insert
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table pilot_member enable row level security;

alter table pilot_member force row level security;

create policy pilot_member_workspace on pilot_member
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
