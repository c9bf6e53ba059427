-- What the customer wishes about the delivery.
alter table orders add column delivery_note text, add column delivery_day date;
