-- By which of the customer's accounts somebody orders unless they say otherwise; null for the first that can pay.
alter table memberships add column paying_account_id bigint references accounts on delete set null;
create index memberships_paying_account on memberships (paying_account_id) where paying_account_id is not null;
