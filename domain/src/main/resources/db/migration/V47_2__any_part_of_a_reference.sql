-- An order is found by any part of what the customer calls it. It begins with a space, so that what begins a word follows one.
create index orders_reference_parts on orders using gin (searchable(' ' || reference) gin_trgm_ops) where reference is not null;
