-- Customers name an order by their own reference.
create index orders_reference on orders (searchable(reference) text_pattern_ops) where reference is not null;
