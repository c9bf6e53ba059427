-- What orders are sorted by in the back office, besides the day and the number. A total never changes once the order is placed: one entry for each order, written once.
create index orders_total on orders (gross, id);
-- Numbers are unique, and sorted as they are compared by the index that is there; with the id the sort has one form for all columns.
create index orders_number_sort on orders (number, id);
-- Customers by name and by the day they came, and people by name: the collation is the one in which all languages here sort well enough. A name changes rarely.
create index customers_name_sort on customers (name collate "und-x-icu", id);
create index customers_created on customers (created_at, id);
create index customers_number_sort on customers (number, id);
create index customers_number_start on customers (number text_pattern_ops);
create index contacts_name_sort on contacts (name collate "und-x-icu", id);
create index contacts_customer_name on contacts (customer_id, name collate "und-x-icu", id);
create index contacts_email on contacts (lower(email)) where email is not null;
create index addresses_city_start on addresses (searchable(city) text_pattern_ops) where valid_until is null;
create index portal_users_name_sort on portal_users (name collate "und-x-icu", position);
create index portal_users_created on portal_users (created_at, position);
create index change_requests_requested on change_requests (requested_at, id);
-- Products are few beside the rest, and their stock is in none of these: a sale writes no index.
create index products_name_sort on products (name, id);
create index products_number_sort on products (number, id);
create index products_price_sort on products (price, id);
-- Entries come in the order of their time: the index grows at its end only.
create index audit_entries_at on audit_entries (at, id);
