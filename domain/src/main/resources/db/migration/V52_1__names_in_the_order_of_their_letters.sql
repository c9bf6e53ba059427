-- Names stand in the order of their letters, without accents or case, compared by their bytes: one index gives the order and finds what begins so, where two did, and none
-- asks how languages sort.
drop index customers_name_sort;
drop index customers_name_start;
create index customers_name on customers (searchable(name) collate "C", id);
drop index customers_family_name_start;
create index customers_family_name on customers (searchable(family_name || ' ' || coalesce(given_name, '')) collate "C") where family_name is not null;
drop index contacts_name_sort;
drop index contacts_name_start;
create index contacts_name on contacts (searchable(name) collate "C", id);
drop index contacts_customer_name;
create index contacts_customer_name on contacts (customer_id, searchable(name) collate "C", id);
drop index portal_users_name_sort;
create index portal_users_name on portal_users (searchable(name) collate "C", position);
drop index products_name_start;
create index products_name on products (searchable(name collate "default") collate "C");
drop index orders_reference;
create index orders_reference on orders (searchable(reference) collate "C") where reference is not null;
