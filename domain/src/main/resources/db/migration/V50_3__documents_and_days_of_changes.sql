-- A rule may ask for a document, which staff then look at, and may let a customer say from which day a change holds. Addresses have such days of their own.
alter table change_policies add column document boolean not null default false, add column dated boolean not null default false;
alter table change_policies add constraint change_policies_document check (not document or policy = 'STAFF_DECIDES');
alter table change_policies add constraint change_policies_dated check (not dated or field not like 'address.%');
insert into change_policies (field, customer_kind, policy, dated) values
  ('givenName', 'PERSON', 'AT_ONCE', true), ('familyName', 'PERSON', 'AT_ONCE', true), ('name', 'ORGANISATION', 'AT_ONCE', true), ('businessId', 'ORGANISATION', 'AT_ONCE', true),
  ('contactPoint.EMAIL', 'PERSON', 'AT_ONCE', true), ('contactPoint.EMAIL', 'ORGANISATION', 'AT_ONCE', true),
  ('contactPoint.PHONE', 'PERSON', 'AT_ONCE', true), ('contactPoint.PHONE', 'ORGANISATION', 'AT_ONCE', true)
  on conflict (field, customer_kind) do update set dated = true;

alter table change_requests drop constraint change_requests_status_check;
alter table change_requests add constraint change_requests_status_check
  check (status in ('UNCONFIRMED', 'INCOMPLETE', 'WAITING', 'SCHEDULED', 'APPLIED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'UNDONE'));
-- From which day it holds; null for at once.
alter table change_requests add column effective_on date;
alter table change_requests add constraint change_requests_scheduled_day check (status <> 'SCHEDULED' or effective_on is not null);
create index change_requests_scheduled on change_requests (effective_on, id) where status = 'SCHEDULED';

-- What a customer sent along: a certificate, an extract of a register.
create table change_documents (
  request_id bigint not null references change_requests,
  position int not null check (position > 0),
  file_id bigint not null unique references files,
  added_at timestamptz not null,
  added_by text not null,
  added_by_name text not null,
  primary key (request_id, position)
);
