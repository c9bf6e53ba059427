-- What an account's customer has ordered and was not invoiced yet, for its credit limit.
create index orders_account_unfinished on orders (account_id) include (gross) where status in ('PLACED', 'CONFIRMED');
