-- A return that was accepted has a slip from that moment on, and stands by it among the customer's documents.
create index returns_slips on returns (customer_id, decided_at desc, id desc) where status in ('ACCEPTED', 'RECEIVED');
