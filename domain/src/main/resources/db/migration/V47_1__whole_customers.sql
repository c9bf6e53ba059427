-- Accounts that an import opened, where it is not the one that each new customer has.
alter table import_outcomes add column accounts bigint[];

-- A contact point or an account that is again as it was at version "was", as the change since was taken back; "now" is its version since then, as versions only grow.
create table parts_taken_back (
  kind text not null check (kind in ('POINT', 'ACCOUNT')),
  record_id bigint not null,
  was bigint not null,
  now bigint not null,
  primary key (kind, record_id, now)
);
