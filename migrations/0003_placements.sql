-- The results of plans. A reader sees rows up to the published run only, so an apply is there wholly or not at all, even
-- where accounts lie on many machines and share no snapshot.

create table placement_run (
  workspace_id uuid not null,
  run_number integer not null,
  run_id uuid not null,
  plan_id uuid,
  model_version_id uuid,
  effective_on date not null,
  actor text not null,
  published_at timestamptz not null,
  constraint placement_run_pkey primary key (workspace_id, run_number),
  constraint placement_run_id_key unique (workspace_id, run_id)
);

create table placement_pointer (
  workspace_id uuid not null,
  published_run integer not null,
  -- The run whose rows are being written. Another one may take over, and then this one cannot be published.
  pending_run_id uuid,
  constraint placement_pointer_pkey primary key (workspace_id)
);

-- Insert-only: one row per account and run that changed it. A row holds from its day until the day of the next.
create table placement (
  workspace_id uuid not null,
  account_id uuid not null,
  run_number integer not null,
  from_on date not null,
  -- Null: in no tier from this day on.
  tier text,
  since_on date,
  reason text,
  base_tier text,
  acv_minor bigint,
  currency text,
  model_version_id uuid,
  pin_tier text,
  pin_reason text,
  pin_until_on date,
  risk_since_on date,
  risk_ended_on date,
  calm_since_on date,
  -- The rule and the field values that decided.
  evidence jsonb,
  recorded_at timestamptz not null,
  constraint placement_pkey primary key (workspace_id, account_id, run_number),
  constraint placement_acv_check check (acv_minor is null or currency is not null),
  constraint placement_pin_check check ((pin_tier is null) = (pin_until_on is null) and (pin_tier is null) = (pin_reason is null))
);

create table assignment (
  workspace_id uuid not null,
  account_id uuid not null,
  run_number integer not null,
  from_on date not null,
  -- Null: nobody owns the account from this day on.
  owner_id uuid,
  reason text not null,
  evidence jsonb,
  recorded_at timestamptz not null,
  constraint assignment_pkey primary key (workspace_id, account_id, run_number)
);

-- What a plan says about each account that it would move, hold or leave unplaced.
create table plan_row (
  workspace_id uuid not null,
  account_id uuid not null,
  plan_id uuid not null,
  kind text not null,
  from_tier text,
  to_tier text,
  reason text,
  fingerprint text,
  acv_minor bigint,
  currency text,
  cost_before_minor bigint,
  cost_after_minor bigint,
  owner_before_id uuid,
  owner_after_id uuid,
  details jsonb,
  constraint plan_row_pkey primary key (workspace_id, account_id, plan_id),
  constraint plan_row_kind_check check (kind in ('moving', 'pending', 'held', 'unplaced'))
);

create index plan_row_plan_index on plan_row (workspace_id, plan_id, account_id);
