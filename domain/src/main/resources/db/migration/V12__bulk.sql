-- One change to many records: what is to be done, by whom, and what became of each record. A node takes the records one by one, each in a transaction of its own.
create sequence bulk_jobs_seq start with 50 increment by 50;
create sequence bulk_job_numbers start with 1001;
create table bulk_jobs (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  -- Given by the form: the same submission twice is one job.
  job_key text not null unique,
  action text not null check (action in ('SET_STAGE', 'CONFIRM', 'SHIP', 'PUT_ON_SALE', 'TAKE_OFF_SALE', 'BLOCK', 'UNBLOCK')),
  argument text,
  -- The list's filter by which the records were found; null when they were ticked one by one.
  filter text,
  status text not null check (status in ('RUNNING', 'DONE', 'CANCELLED', 'UNDOING', 'UNDONE')),
  records int not null,
  -- Whether more were found than a job takes.
  cut boolean not null,
  begun_by text not null,
  begun_by_username text not null,
  begun_by_name text not null,
  -- The roles with which it was begun: the records are changed with these, and no others.
  begun_by_roles text not null,
  begun_at timestamptz not null,
  stepped_at timestamptz,
  ended_at timestamptz
);
create index bulk_jobs_due on bulk_jobs (stepped_at nulls first, id) where status in ('RUNNING', 'UNDOING');
create index bulk_jobs_begun on bulk_jobs (begun_at, id);

create table bulk_items (
  job_id bigint not null references bulk_jobs on delete cascade,
  position int not null,
  record text not null,
  -- The version that stood when the job was begun: who changes the record meanwhile is not overwritten. Null where a record has none that counts.
  record_version bigint,
  outcome text not null check (outcome in ('WAITING', 'DONE', 'UNCHANGED', 'REFUSED', 'UNDONE', 'LEFT')),
  -- A text's key and what it names, with the unit separator (U+001F) between.
  reason text,
  -- What stood before, and the version that the change left: to be undone unless somebody changed the record since.
  before text,
  left_version bigint,
  primary key (job_id, position)
);
create index bulk_items_open on bulk_items (job_id, outcome, position);
