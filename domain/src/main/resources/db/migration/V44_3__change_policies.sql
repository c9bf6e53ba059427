-- By kind of customer, and with a third way: a code that is mailed to a new e-mail address confirms that it is theirs.
alter table change_policies add column customer_kind text check (customer_kind in ('PERSON', 'ORGANISATION'));
alter table change_policies drop constraint change_policies_pkey;
insert into change_policies (field, policy, customer_kind) select field, policy, kind from change_policies, (values ('PERSON'), ('ORGANISATION')) k (kind)
  where customer_kind is null;
delete from change_policies where customer_kind is null;
alter table change_policies alter column customer_kind set not null;
alter table change_policies add primary key (field, customer_kind);
alter table change_policies drop constraint change_policies_policy_check;
alter table change_policies add constraint change_policies_policy_check
  check (policy in ('AT_ONCE', 'STAFF_DECIDES') or policy = 'MAILED_CODE' and field = 'contactPoint.EMAIL');
insert into change_policies (field, policy, customer_kind) values ('contactPoint.EMAIL', 'MAILED_CODE', 'PERSON'), ('contactPoint.EMAIL', 'MAILED_CODE', 'ORGANISATION')
  on conflict do nothing;

alter table change_requests drop constraint change_requests_status_check;
alter table change_requests add constraint change_requests_status_check
  check (status in ('UNCONFIRMED', 'WAITING', 'APPLIED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'UNDONE'));
-- The code's hash; it is worth nothing without the request, after its time, and after a few wrong tries.
alter table change_requests add column code_hash text;
alter table change_requests add column code_expires_at timestamptz;
alter table change_requests add column code_tries int not null default 0;
alter table change_requests add column undone_by text;
alter table change_requests add column undone_by_name text;
alter table change_requests add column undone_at timestamptz;
