-- The people with access to a customer are shown page by page, in the order of their coming.
create index memberships_customer_page on memberships (customer_id, id);
drop index memberships_customer;
