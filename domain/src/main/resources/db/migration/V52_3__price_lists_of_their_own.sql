-- Almost all accounts have the usual prices: for these no price list is looked up when they are written.
alter table accounts drop constraint accounts_price_list;
alter table accounts add column own_price_list text generated always as (nullif(price_list, 'STANDARD')) stored
  constraint accounts_own_price_list references price_lists (code);
