-- Health: each account's score over time, open to what made it, and what people say instead.

-- A row holds from its day until the next one of the account: a day on which nothing counts otherwise has none.
create table health_score (
  workspace_id uuid not null,
  account_id uuid not null,
  day date not null,
  -- As it counts, overrides included; null: too little is known for a score.
  score numeric,
  band text,
  -- What the signals alone say, the share of the weight that was present, and the points moved within 28 days.
  computed numeric,
  coverage numeric not null,
  trend numeric,
  -- What each signal brought, in the order of the model: see src/store/health-scores.ts.
  parts jsonb not null,
  -- The override of a person, or the signal that makes red.
  override jsonb,
  -- Equal as long as nothing counts otherwise: values and days may be newer.
  mark text not null,
  model_version_id uuid not null,
  scored_at timestamptz not null,
  constraint health_score_pkey primary key (workspace_id, account_id, day),
  constraint health_score_score_check check (score between 0 and 100),
  constraint health_score_computed_check check (computed between 0 and 100),
  constraint health_score_coverage_check check (coverage between 0 and 1),
  constraint health_score_band_check check (band in ('red', 'yellow', 'green'))
);

-- What a person says of an account's health instead, both days included.
create table health_override (
  workspace_id uuid not null,
  account_id uuid not null,
  override_id uuid not null,
  score numeric,
  band text,
  reason text not null,
  from_on date not null,
  -- Of one that was ended on its first day the day before.
  until_on date not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  constraint health_override_pkey primary key (workspace_id, account_id, override_id),
  constraint health_override_score_check check (score between 0 and 100),
  constraint health_override_band_check check (band in ('red', 'yellow', 'green')),
  constraint health_override_said_check check (score is not null or band is not null),
  constraint health_override_reason_check check (reason <> ''),
  constraint health_override_days_check check (until_on >= from_on - 1),
  constraint health_override_ended_check check ((ended_by is null) = (ended_at is null))
);

create index health_override_days_index on health_override (workspace_id, until_on);

alter table health_score enable row level security;

alter table health_score force row level security;

create policy health_score_workspace on health_score
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table health_override enable row level security;

alter table health_override force row level security;

create policy health_override_workspace on health_override
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
