create sequence customers_seq start with 50 increment by 50;
create sequence customer_numbers start with 100001;
create table customers (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  stage text not null check (stage in ('LEAD', 'PROSPECT', 'CUSTOMER', 'FORMER')),
  name text not null check (length(name) between 1 and 200),
  given_name text,
  family_name text,
  business_id text,
  language text not null check (language in ('en', 'fi', 'nb', 'lv')),
  country text check (country ~ '^[A-Z]{2}$'),
  created_at timestamptz not null,
  -- Given by the form: the same submission twice is one customer.
  creation_key text unique,
  -- Written by the triggers below: everything that somebody would say on the telephone, in the form in which it is compared.
  search_text text not null default ''
);
create index customers_search on customers using gin (search_text gin_trgm_ops);
-- What staff type most: how a name begins, either way round; and how it sounds, more or less.
create index customers_name_start on customers (searchable(name) text_pattern_ops);
create index customers_family_name_start on customers (searchable(family_name || ' ' || coalesce(given_name, '')) text_pattern_ops)
  where family_name is not null;
create index customers_name_alike on customers using gin (searchable(name) gin_trgm_ops);

create sequence contacts_seq start with 50 increment by 50;
create table contacts (
  id bigint primary key,
  version bigint not null,
  customer_id bigint not null references customers,
  name text not null,
  job_title text,
  email text,
  phone text
);
create index contacts_customer on contacts (customer_id, id);

create sequence addresses_seq start with 50 increment by 50;
create table addresses (
  id bigint primary key,
  version bigint not null,
  customer_id bigint not null references customers,
  kind text not null check (kind in ('BILLING', 'DELIVERY', 'VISITING')),
  recipient text,
  street text not null,
  street2 text,
  postal_code text,
  city text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  valid_from date not null,
  valid_until date,
  check (valid_until is null or valid_until >= valid_from)
);
create index addresses_customer on addresses (customer_id, kind, valid_from);

create sequence contact_points_seq start with 50 increment by 50;
create table contact_points (
  id bigint primary key,
  version bigint not null,
  customer_id bigint not null references customers,
  kind text not null check (kind in ('EMAIL', 'PHONE', 'WEB')),
  value text not null,
  label text,
  preferred boolean not null default false,
  unique (customer_id, kind, value),
  -- At the commit: while one takes the other's place, both are preferred for a moment.
  constraint contact_points_one_preferred exclude using btree (customer_id with =, kind with =) where (preferred) deferrable initially deferred
);

create sequence accounts_seq start with 50 increment by 50;
create sequence account_numbers start with 200001;
create table accounts (
  id bigint primary key,
  version bigint not null,
  customer_id bigint not null references customers,
  number text not null unique,
  name text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  payment_term_days int not null check (payment_term_days between 0 and 365),
  price_list text not null default 'STANDARD',
  credit_limit numeric(19,4) check (credit_limit >= 0)
);
create index accounts_customer on accounts (customer_id, id);

-- Keycloak users whom Tuttu has seen or invited; the subject is Keycloak's id.
create table portal_users (
  subject text primary key,
  version bigint not null,
  name text not null,
  email text not null,
  language text not null check (language in ('en', 'fi', 'nb', 'lv')),
  mail_orders boolean not null default true,
  mail_changes boolean not null default true,
  blocked boolean not null default false,
  -- When Keycloak is to be told that the user is blocked, or no longer is; null when it knows.
  keycloak_due_at timestamptz,
  created_at timestamptz not null,
  -- In the order of arrival: where a page of the list goes on.
  position bigint generated always as identity unique,
  search_text text generated always as (searchable(name || ' ' || email)) stored
);
create index portal_users_search on portal_users using gin (search_text gin_trgm_ops);
create index portal_users_keycloak on portal_users (keycloak_due_at) where keycloak_due_at is not null;

create sequence memberships_seq start with 50 increment by 50;
create table memberships (
  id bigint primary key,
  version bigint not null,
  subject text not null references portal_users,
  customer_id bigint not null references customers,
  access_right text not null check (access_right in ('OWNER', 'BUYER', 'VIEWER')),
  since timestamptz not null,
  unique (subject, customer_id)
);
create index memberships_customer on memberships (customer_id);

create sequence invitations_seq start with 50 increment by 50;
create table invitations (
  id bigint primary key,
  version bigint not null,
  code_hash text not null unique,
  customer_id bigint not null references customers,
  email text not null,
  access_right text not null check (access_right in ('OWNER', 'BUYER', 'VIEWER')),
  language text not null check (language in ('en', 'fi', 'nb', 'lv')),
  invited_by text not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null check (status in ('PENDING', 'ACCEPTED', 'WITHDRAWN')),
  accepted_by text,
  accepted_at timestamptz,
  check ((status = 'ACCEPTED') = (accepted_by is not null and accepted_at is not null))
);
create index invitations_customer on invitations (customer_id, id);
create index invitations_pending on invitations (id) where status = 'PENDING';

create sequence change_requests_seq start with 50 increment by 50;
create sequence change_request_numbers start with 1001;
create table change_requests (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  customer_id bigint not null references customers,
  -- What is to change: a field of the customer, or a record of theirs (an address, a contact point) by its id.
  subject_type text not null check (subject_type in ('CUSTOMER', 'ADDRESS', 'CONTACT_POINT')),
  subject_id bigint,
  -- What people call that record, as it was then: an address in a line, a telephone number.
  subject_label text,
  action text not null check (action in ('ADD', 'CHANGE', 'END')),
  status text not null check (status in ('WAITING', 'APPLIED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  -- JSON, field by field; a value that is not there is null.
  before text not null check (before::jsonb is not null),
  after text not null check (after::jsonb is not null),
  requested_by text not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  check (status <> 'REFUSED' or reason is not null)
);
create index change_requests_customer on change_requests (customer_id, id desc);
create index change_requests_waiting on change_requests (id) where status = 'WAITING';

-- Which fields staff must decide; a field without a row is applied at once.
create table change_policies (
  field text primary key,
  policy text not null check (policy in ('AT_ONCE', 'STAFF_DECIDES'))
);
insert into change_policies values
  ('name', 'STAFF_DECIDES'), ('givenName', 'STAFF_DECIDES'), ('familyName', 'STAFF_DECIDES'), ('businessId', 'STAFF_DECIDES'),
  ('address.BILLING', 'STAFF_DECIDES');

create function customer_search_text(customer customers) returns text
  language sql stable as $$
  select searchable(concat_ws(' ', customer.number, customer.name, customer.business_id,
    (select string_agg(p.value, ' ') from contact_points p where p.customer_id = customer.id),
    (select string_agg(concat_ws(' ', c.name, c.email, c.phone), ' ') from contacts c where c.customer_id = customer.id),
    (select string_agg(a.number, ' ') from accounts a where a.customer_id = customer.id),
    (select string_agg(a.city, ' ') from addresses a where a.customer_id = customer.id)))
$$;
create function customers_searchable() returns trigger language plpgsql as $$
begin
  new.search_text := customer_search_text(new);
  return new;
end $$;
create trigger customers_searchable before insert or update of number, name, business_id on customers
  for each row execute function customers_searchable();
create function customer_parts_searchable() returns trigger language plpgsql as $$
begin
  update customers c set search_text = customer_search_text(c) where c.id = coalesce(new.customer_id, old.customer_id);
  return null;
end $$;
create trigger contact_points_searchable after insert or update or delete on contact_points
  for each row execute function customer_parts_searchable();
create trigger contacts_searchable after insert or update or delete on contacts
  for each row execute function customer_parts_searchable();
create trigger accounts_searchable after insert or update or delete on accounts
  for each row execute function customer_parts_searchable();
create trigger addresses_searchable after insert or update or delete on addresses
  for each row execute function customer_parts_searchable();
