-- What the server needs beside the data: imports that can be undone, drafts, jobs, contacts, and how people sign in.

-- The tier and the owner that the company's own list names: they count until an applied plan says otherwise.
alter table account add column listed_tier text;

alter table account add column listed_owner text;

-- The accounts below one; most have no parent, and so no entry.
create index account_parent_index on account (workspace_id, parent_id, account_id) where parent_id is not null;

alter table signal add column import_id uuid;

-- A first version, and a yearly one, need no reason.
alter table model_version alter column reason drop not null;

-- The number of the last act of the audit log that the plan has seen: the version of the data.
alter table plan add column seen_act bigint;

alter table plan add column job_id uuid;

-- The decision's inputs as a JSON list in the order of their names, so that a refusal can say what has changed.
alter table plan_row add column inputs text;

-- What an apply found changed in the inputs of the account, and so left it as it was.
alter table plan_row add column refused jsonb;

-- Steady: stays where it is, but with another risk, calm or base state for later decisions to start from.
alter table plan_row drop constraint plan_row_kind_check;

alter table plan_row add constraint plan_row_kind_check
  check (kind in ('moving', 'pending', 'held', 'unplaced', 'steady'));

-- The operation that made the run, and the run that it takes back.
alter table placement_run add column action text;

alter table placement_run add column undoes_run_number integer;

-- How something was before an import changed it, for undo. What the import has made names the import itself.
drop table import_change;

create table import_change (
  workspace_id uuid not null,
  account_id uuid not null,
  import_id uuid not null,
  -- The table that the row is of.
  subject text not null,
  -- What tells the rows of one account apart: the contract's first day, the signal's metric and day.
  entry text not null,
  before jsonb not null,
  constraint import_change_pkey primary key (workspace_id, account_id, import_id, subject, entry),
  constraint import_change_subject_check check (subject in ('account', 'contract', 'signal'))
);

-- The same for people; null: the import has made the person.
create table import_person_change (
  workspace_id uuid not null,
  import_id uuid not null,
  person_id uuid not null,
  before jsonb,
  constraint import_person_change_pkey primary key (workspace_id, import_id, person_id)
);

-- The file of an import that is under way, so that any process can go on with it after a crash.
create table import_part (
  workspace_id uuid not null,
  import_id uuid not null,
  part integer not null,
  bytes bytea not null,
  constraint import_part_pkey primary key (workspace_id, import_id, part)
);

-- As they come: they are read once, and soon gone.
alter table import_part alter column bytes set storage external;

alter table import_run add column file_name text;

alter table import_run add column currency text;

alter table import_run add column as_of_on date;

alter table import_run add column mapping jsonb;

-- The audit log's act of the import: which of two imports came later, whatever the clocks say.
alter table import_run add column act_number bigint;

-- The same list once more changes nothing, and there is nothing to undo.
alter table import_run drop constraint import_run_state_check;

alter table import_run add constraint import_run_state_check
  check (state in ('running', 'done', 'unchanged', 'failed', 'undone'));

-- The model that somebody is working on, and the answers of the assessment: what people edit in place.
create table document (
  workspace_id uuid not null,
  kind text not null,
  body text not null,
  revision integer not null,
  -- Of a draft: the version that it started from; 0: none.
  based_on_number integer,
  updated_by text not null,
  updated_at timestamptz not null,
  constraint document_pkey primary key (workspace_id, kind),
  constraint document_kind_check check (kind in ('model_draft', 'answers'))
);

-- Long work as the person sees it who asked for it. The queue carries it to a worker.
create table job (
  workspace_id uuid not null,
  job_id uuid not null,
  kind text not null,
  state text not null,
  actor jsonb not null,
  input jsonb not null,
  stage text,
  done bigint,
  total bigint,
  result jsonb,
  problems jsonb,
  -- How often it was begun, and how often that ended in a fault of the program itself.
  attempts integer not null,
  faults integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  constraint job_pkey primary key (workspace_id, job_id),
  constraint job_state_check check (state in ('queued', 'running', 'done', 'failed'))
);

create index job_created_index on job (workspace_id, created_at);

-- One row for each day that was run, so that no day is run twice, whatever the clock does.
create table daily_run (
  workspace_id uuid not null,
  day date not null,
  run_id uuid not null,
  summary jsonb not null,
  recorded_at timestamptz not null,
  constraint daily_run_pkey primary key (workspace_id, day)
);

-- People at the customer. Erasing one destroys the key that the audit log's texts about them are sealed with.
create table contact (
  workspace_id uuid not null,
  account_id uuid not null,
  contact_id uuid not null,
  name text not null,
  email text,
  role text,
  -- The number of the act of the audit log that wrote it.
  revision bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint contact_pkey primary key (workspace_id, account_id, contact_id),
  constraint contact_name_check check (name <> '')
);

alter table workspace add column csm_sees text not null default 'book';

alter table workspace add constraint workspace_csm_sees_check check (csm_sees in ('book', 'all'));

-- The workspace that a person is in at the moment; one may belong to several.
alter table session add column workspace_id uuid not null;

-- Whom an OpenID provider knows a user as.
create table user_identity (
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  constraint user_identity_pkey primary key (issuer, subject),
  constraint user_identity_user_fkey foreign key (user_id) references app_user (user_id) on delete cascade
);

-- Sign-ins that are on their way to an OpenID provider and back.
create table sign_in_request (
  state_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  return_to text,
  expires_at timestamptz not null,
  constraint sign_in_request_pkey primary key (state_hash)
);

-- Failed sign-ins by whom and from where (hashed), so that guessing is slowed down on all servers alike.
create table sign_in_failure (
  key_hash bytea not null,
  failures integer not null,
  window_at timestamptz not null,
  constraint sign_in_failure_pkey primary key (key_hash)
);

alter table one_time_link add column email text;

alter table one_time_link add column created_by uuid;

-- Whom a link is about: the user, or the id that the invited person will have as one.
alter table one_time_link add column subject_id uuid;

-- Which request holds a key while it is worked on, and until when if it is not heard of again.
alter table idempotency_key add column held_by text not null;

alter table idempotency_key add column held_until timestamptz not null;

-- When the first change of the request was made: from then on it is never done again.
alter table idempotency_key add column written_at timestamptz;

-- One index for a plan's rows, in the order in which they are written and read, instead of two.
drop index plan_row_plan_index;

alter table plan_row drop constraint plan_row_pkey;

alter table plan_row add constraint plan_row_pkey primary key (workspace_id, plan_id, account_id);
