-- Who did what when. An act is one row in a local table, chained by hash to the one before; its rows lie with the accounts.

create table audit_act (
  workspace_id uuid not null,
  number bigint not null,
  act_id uuid not null,
  action text not null,
  actor text not null,
  at timestamptz not null,
  details jsonb not null,
  account_rows bigint not null,
  workspace_rows bigint not null,
  rows_digest text not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_act_pkey primary key (workspace_id, number),
  constraint audit_act_id_key unique (workspace_id, act_id)
);

-- Without a foreign key to the account: what was done to it is told after it is gone.
create table audit_account (
  workspace_id uuid not null,
  account_id uuid not null,
  act_id uuid not null,
  entry integer not null,
  before jsonb,
  after jsonb,
  constraint audit_account_pkey primary key (workspace_id, account_id, act_id, entry)
);

create index audit_account_act_index on audit_account (workspace_id, act_id, account_id, entry);

create table audit_workspace (
  workspace_id uuid not null,
  act_id uuid not null,
  entry integer not null,
  subject text not null,
  before jsonb,
  after jsonb,
  constraint audit_workspace_pkey primary key (workspace_id, act_id, entry)
);

-- Personal fields of the audit log are sealed with the key of the person whom they are about; erasing a person destroys it.
create table personal_key (
  workspace_id uuid not null,
  subject_id uuid not null,
  key bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  constraint personal_key_pkey primary key (workspace_id, subject_id),
  constraint personal_key_check check ((key is null) = (destroyed_at is not null))
);
