-- A plan may be priced by seats: its price is for one, and a subscription to it has so many. What is counted has its own price, so a plan has one or the other.
alter table plans add column per_seat boolean not null default false;
alter table plans add constraint plans_seats_or_meter check (not per_seat or meter is null);
alter table subscriptions add column seats int not null default 1 check (seats between 1 and 10000);
-- From the renewal on; null for as many.
alter table subscriptions add column next_seats int check (next_seats between 1 and 10000);
