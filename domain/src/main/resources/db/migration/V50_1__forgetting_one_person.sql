-- A request may be about one person only, who acts for a customer or is a contact of theirs, while the customer stays.
alter table privacy_requests
  add column of_one boolean not null default false,
  add column person_subject text,
  -- Null too once the contact was removed.
  add column contact_id bigint references contacts on delete set null,
  -- For those who decide; goes when the person is forgotten.
  add column person_name text,
  add constraint privacy_requests_person check (of_one or person_subject is null and contact_id is null and person_name is null);
drop index privacy_requests_one_open;
create unique index privacy_requests_one_open on privacy_requests (customer_id) where status in ('OPEN', 'RUNNING') and not of_one;
create unique index privacy_requests_one_open_user on privacy_requests (customer_id, person_subject) where status in ('OPEN', 'RUNNING') and person_subject is not null;
create unique index privacy_requests_one_open_contact on privacy_requests (customer_id, contact_id) where status in ('OPEN', 'RUNNING') and contact_id is not null;
create index privacy_requests_contact on privacy_requests (contact_id) where contact_id is not null;
