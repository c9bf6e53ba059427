-- Payments by what their list is sorted by.
create index payments_recorded on payments (recorded_at, id);
create index payments_day on payments (day, id);
create index payments_amount on payments (amount, id);
create index payments_unused on payments (open_amount, id);
