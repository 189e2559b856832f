-- Everything about one account: keyed by workspace and account, so that either can spread the rows over a cluster.
--
-- Tables that are filled by the million have no foreign keys: checking one locks, and so writes, the row that it points to for
-- each of theirs, which doubles the time of an import. Every reader begins with the account, and eraseAccount takes the rest
-- away. An account is found by what its source calls it without an index: its id follows from that.

create table account (
  workspace_id uuid not null,
  account_id uuid not null,
  source text not null,
  external_id text not null,
  -- Undefined facts are null: never zero, never false.
  name text,
  employees bigint,
  industry text,
  region text,
  country text,
  language text,
  start_on date,
  strategic boolean,
  complexity smallint,
  health numeric,
  health_trend numeric,
  open_tickets bigint,
  nps numeric,
  -- Without a foreign key: a cluster cannot have one from one account to another.
  parent_id uuid,
  contract_touch text,
  custom jsonb not null,
  created_import_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_pkey primary key (workspace_id, account_id),
  constraint account_external_id_check check (external_id <> ''),
  constraint account_complexity_check check (complexity between 1 and 5),
  constraint account_health_check check (health between 0 and 100),
  constraint account_nps_check check (nps between -100 and 100),
  constraint account_contract_touch_check check (contract_touch in ('high', 'low', 'tech')),
  constraint account_custom_check check (jsonb_typeof(custom) = 'object')
);

-- What an account is worth and until when, over time: the open row is today's.
create table contract (
  workspace_id uuid not null,
  account_id uuid not null,
  from_on date not null,
  until_on date,
  acv_minor bigint,
  currency text not null,
  renewal_on date,
  import_id uuid,
  recorded_at timestamptz not null,
  constraint contract_pkey primary key (workspace_id, account_id, from_on),
  constraint contract_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint contract_order_check check (until_on is null or until_on > from_on)
);

create table signal (
  workspace_id uuid not null,
  account_id uuid not null,
  metric text not null,
  day date not null,
  value numeric not null,
  source text not null,
  recorded_at timestamptz not null,
  constraint signal_pkey primary key (workspace_id, account_id, metric, day)
);

create table touch (
  workspace_id uuid not null,
  account_id uuid not null,
  touch_id uuid not null,
  activity text not null,
  person_id uuid,
  due_on date,
  delivered_on date,
  minutes integer,
  source text not null,
  recorded_at timestamptz not null,
  constraint touch_pkey primary key (workspace_id, account_id, touch_id),
  constraint touch_account_fkey foreign key (workspace_id, account_id)
    references account (workspace_id, account_id) on delete cascade,
  constraint touch_minutes_check check (minutes >= 0),
  constraint touch_day_check check (due_on is not null or delivered_on is not null)
);

create index touch_due_index on touch (workspace_id, due_on) where delivered_on is null;

-- How an account was before an import changed it, for undo. Accounts that the import made have created_import_id instead.
create table import_change (
  workspace_id uuid not null,
  account_id uuid not null,
  import_id uuid not null,
  before jsonb not null,
  constraint import_change_pkey primary key (workspace_id, account_id, import_id)
);
