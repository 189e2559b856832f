-- The second line of defence between workspaces (the first is the predicate in every statement): a session sees the rows of the
-- workspace that its transaction was bound to, and none when it was bound to none. What is read to find out which workspace
-- somebody may enter (workspace, membership, session, api_key, one_time_link) has no policy.

alter table person enable row level security;

alter table person force row level security;

create policy person_workspace on person
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table person_leave enable row level security;

alter table person_leave force row level security;

create policy person_leave_workspace on person_leave
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table model_version enable row level security;

alter table model_version force row level security;

create policy model_version_workspace on model_version
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table plan enable row level security;

alter table plan force row level security;

create policy plan_workspace on plan
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table placement_run enable row level security;

alter table placement_run force row level security;

create policy placement_run_workspace on placement_run
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table account enable row level security;

alter table account force row level security;

create policy account_workspace on account
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table contract enable row level security;

alter table contract force row level security;

create policy contract_workspace on contract
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table signal enable row level security;

alter table signal force row level security;

create policy signal_workspace on signal
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table touch enable row level security;

alter table touch force row level security;

create policy touch_workspace on touch
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table placement enable row level security;

alter table placement force row level security;

create policy placement_workspace on placement
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table assignment enable row level security;

alter table assignment force row level security;

create policy assignment_workspace on assignment
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table plan_row enable row level security;

alter table plan_row force row level security;

create policy plan_row_workspace on plan_row
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table import_change enable row level security;

alter table import_change force row level security;

create policy import_change_workspace on import_change
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table audit_account enable row level security;

alter table audit_account force row level security;

create policy audit_account_workspace on audit_account
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table contact enable row level security;

alter table contact force row level security;

create policy contact_workspace on contact
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table idempotency_key enable row level security;

alter table idempotency_key force row level security;

create policy idempotency_key_workspace on idempotency_key
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table import_source enable row level security;

alter table import_source force row level security;

create policy import_source_workspace on import_source
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table import_run enable row level security;

alter table import_run force row level security;

create policy import_run_workspace on import_run
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table import_person_change enable row level security;

alter table import_person_change force row level security;

create policy import_person_change_workspace on import_person_change
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table import_part enable row level security;

alter table import_part force row level security;

create policy import_part_workspace on import_part
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table document enable row level security;

alter table document force row level security;

create policy document_workspace on document
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table job enable row level security;

alter table job force row level security;

create policy job_workspace on job
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table daily_run enable row level security;

alter table daily_run force row level security;

create policy daily_run_workspace on daily_run
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table placement_pointer enable row level security;

alter table placement_pointer force row level security;

create policy placement_pointer_workspace on placement_pointer
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table audit_act enable row level security;

alter table audit_act force row level security;

create policy audit_act_workspace on audit_act
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table audit_workspace enable row level security;

alter table audit_workspace force row level security;

create policy audit_workspace_workspace on audit_workspace
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

alter table personal_key enable row level security;

alter table personal_key force row level security;

create policy personal_key_workspace on personal_key
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
