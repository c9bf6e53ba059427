-- The first contacts of a customer by name, and one by its name.
create index if not exists contacts_customer_name on contacts (customer_id, name collate "und-x-icu", id);

-- The people with access to a customer are shown page by page, in the order of their coming.
create index memberships_customer_page on memberships (customer_id, id);
drop index memberships_customer;

-- An import writes customers after their parts.
alter table accounts alter constraint accounts_customer_id_fkey deferrable initially immediate;
alter table contact_points alter constraint contact_points_customer_id_fkey deferrable initially immediate;
