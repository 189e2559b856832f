-- Everything that belongs to a workspace as a whole. Small, read often: reference tables on a cluster, but for what only the
-- coordinator reads (people who sign in, their sessions and keys), which stays local there.

create table workspace (
  workspace_id uuid not null,
  name text not null,
  currency text not null,
  created_at timestamptz not null,
  constraint workspace_pkey primary key (workspace_id),
  constraint workspace_name_check check (name <> ''),
  constraint workspace_currency_check check (currency ~ '^[A-Z]{3}$')
);

create table app_user (
  user_id uuid not null,
  email text not null,
  name text,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint app_user_pkey primary key (user_id),
  constraint app_user_email_key unique (email),
  constraint app_user_email_check check (email = lower(email) and position('@' in email) > 1)
);

create table membership (
  workspace_id uuid not null,
  user_id uuid not null,
  role text not null,
  person_id uuid,
  created_at timestamptz not null,
  constraint membership_pkey primary key (workspace_id, user_id),
  constraint membership_user_fkey foreign key (user_id) references app_user (user_id) on delete cascade,
  constraint membership_role_check check (role in ('owner', 'operations', 'leader', 'csm', 'viewer'))
);

create index membership_user_index on membership (user_id);

-- Invitations, password resets and the first owner's link: shown once, kept as a hash, used once.
create table one_time_link (
  token_hash bytea not null,
  workspace_id uuid not null,
  kind text not null,
  user_id uuid,
  role text,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  constraint one_time_link_pkey primary key (token_hash),
  constraint one_time_link_user_fkey foreign key (user_id) references app_user (user_id) on delete cascade,
  constraint one_time_link_kind_check check (kind in ('owner', 'invitation', 'password_reset'))
);

create table session (
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pkey primary key (token_hash),
  constraint session_user_fkey foreign key (user_id) references app_user (user_id) on delete cascade
);

create index session_user_index on session (user_id);

create index session_expiry_index on session (expires_at);

create table api_key (
  workspace_id uuid not null,
  api_key_id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_by uuid not null,
  created_at timestamptz not null,
  used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint api_key_pkey primary key (workspace_id, api_key_id),
  constraint api_key_prefix_key unique (prefix)
);

create table idempotency_key (
  workspace_id uuid not null,
  key text not null,
  request_digest text not null,
  status smallint,
  response jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint idempotency_key_pkey primary key (workspace_id, key)
);

create index idempotency_key_expiry_index on idempotency_key (expires_at);

create table person (
  workspace_id uuid not null,
  person_id uuid not null,
  source text not null,
  external_id text not null,
  name text,
  role text,
  tiers text[] not null,
  hours_per_week numeric,
  productive_share numeric,
  ramp numeric,
  languages text[] not null,
  regions text[] not null,
  skills text[] not null,
  start_on date,
  end_on date,
  loaded_cost_minor bigint,
  currency text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_pkey primary key (workspace_id, person_id),
  constraint person_external_id_key unique (workspace_id, source, external_id),
  constraint person_workspace_fkey foreign key (workspace_id) references workspace (workspace_id),
  constraint person_hours_check check (hours_per_week >= 0),
  constraint person_productive_share_check check (productive_share between 0 and 1),
  constraint person_ramp_check check (ramp between 0 and 1),
  constraint person_cost_check check (loaded_cost_minor is null or currency is not null)
);

create table person_leave (
  workspace_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  constraint person_leave_pkey primary key (workspace_id, person_id, from_on),
  constraint person_leave_person_fkey foreign key (workspace_id, person_id)
    references person (workspace_id, person_id) on delete cascade,
  constraint person_leave_order_check check (from_on <= until_on)
);

-- A version is written once and never changed; restoring an old one commits its document again.
create table model_version (
  workspace_id uuid not null,
  model_version_id uuid not null,
  number integer not null,
  document text not null,
  digest text not null,
  reason text not null,
  committed_by uuid,
  committed_at timestamptz not null,
  constraint model_version_pkey primary key (workspace_id, model_version_id),
  constraint model_version_number_key unique (workspace_id, number),
  constraint model_version_workspace_fkey foreign key (workspace_id) references workspace (workspace_id),
  constraint model_version_number_check check (number >= 1),
  constraint model_version_reason_check check (reason <> '')
);

create table plan (
  workspace_id uuid not null,
  plan_id uuid not null,
  state text not null,
  as_of_on date not null,
  model_version_id uuid not null,
  -- The published run that the plan has seen as the present state of placements and assignments.
  seen_run integer not null,
  summary jsonb,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint plan_pkey primary key (workspace_id, plan_id),
  constraint plan_model_version_fkey foreign key (workspace_id, model_version_id)
    references model_version (workspace_id, model_version_id),
  constraint plan_state_check check (state in ('computing', 'ready', 'failed', 'applied', 'discarded'))
);

create index plan_created_index on plan (workspace_id, created_at);

create table import_source (
  workspace_id uuid not null,
  import_source_id uuid not null,
  name text not null,
  mapping jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint import_source_pkey primary key (workspace_id, import_source_id),
  constraint import_source_name_key unique (workspace_id, name)
);

create table import_run (
  workspace_id uuid not null,
  import_id uuid not null,
  source text not null,
  kind text not null,
  content_digest text not null,
  state text not null,
  summary jsonb,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  constraint import_run_pkey primary key (workspace_id, import_id),
  constraint import_run_kind_check check (kind in ('accounts', 'contracts', 'people', 'signals')),
  constraint import_run_state_check check (state in ('running', 'done', 'failed', 'undone'))
);

create index import_run_created_index on import_run (workspace_id, created_at);
