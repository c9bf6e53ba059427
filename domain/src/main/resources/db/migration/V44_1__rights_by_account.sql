-- What somebody may do for one account, in place of what the membership gives for all of them; a membership without such rows is as before.
alter table memberships drop constraint memberships_access_right_check;
alter table memberships add constraint memberships_access_right_check check (access_right in ('OWNER', 'BUYER', 'BILLER', 'VIEWER', 'PER_ACCOUNT'));
create table membership_accounts (
  membership_id bigint not null references memberships on delete cascade,
  account_id bigint not null references accounts,
  access_right text not null check (access_right in ('BUYER', 'BILLER', 'VIEWER')),
  order_limit numeric(19, 4) check (order_limit is null or order_limit > 0 and access_right = 'BUYER'),
  primary key (membership_id, account_id)
);
create index membership_accounts_account on membership_accounts (account_id);

alter table invitations drop constraint invitations_access_right_check;
alter table invitations add constraint invitations_access_right_check check (access_right in ('OWNER', 'BUYER', 'BILLER', 'VIEWER', 'PER_ACCOUNT'));
create table invitation_accounts (
  invitation_id bigint not null references invitations on delete cascade,
  account_id bigint not null references accounts,
  access_right text not null check (access_right in ('BUYER', 'BILLER', 'VIEWER')),
  order_limit numeric(19, 4) check (order_limit is null or order_limit > 0 and access_right = 'BUYER'),
  primary key (invitation_id, account_id)
);
create index invitation_accounts_account on invitation_accounts (account_id);

-- Lists of single accounts' orders and invoices, for those who see only these.
create index orders_account_recent on orders (account_id, placed_at desc, id desc);
drop index orders_account;
create index invoices_account_recent on invoices (account_id, issued_on desc, id desc);
