-- What the web application keeps: views that somebody saved, what people say about a plan, and what a report of it is made of.

create table saved_view (
  workspace_id uuid not null,
  view_id uuid not null,
  -- The page that it is a view of: base, plan.
  place text not null,
  name text not null,
  -- What the page's address says after its question mark.
  address text not null,
  -- Null for a view that everybody in the workspace sees.
  owner_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint saved_view_pkey primary key (workspace_id, view_id)
);

create table plan_comment (
  workspace_id uuid not null,
  plan_id uuid not null,
  comment_id uuid not null,
  -- The account whose row it is about; null: the plan as a whole.
  account_id uuid,
  body text not null,
  author_id uuid,
  created_at timestamptz not null,
  constraint plan_comment_pkey primary key (workspace_id, plan_id, comment_id)
);

-- What a report is made of, as it was when the plan was computed. Null: computed by an older version.
alter table plan add column report text;

alter table saved_view enable row level security;

alter table saved_view force row level security;

create policy saved_view_workspace on saved_view
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table plan_comment enable row level security;

alter table plan_comment force row level security;

create policy plan_comment_workspace on plan_comment
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- The audit log is searched by who, what and when, the latest first.
create index audit_act_actor_index on audit_act (workspace_id, actor, number);

create index audit_act_action_index on audit_act (workspace_id, action, number);

create index audit_act_at_index on audit_act (workspace_id, at, number);
