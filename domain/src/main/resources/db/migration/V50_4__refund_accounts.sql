-- Where a customer wants refunds to go; proposed like any other change, and decided by staff unless a manager says otherwise.
alter table accounts add column refund_iban text check (refund_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$');
alter table change_requests drop constraint change_requests_subject_type_check;
alter table change_requests add constraint change_requests_subject_type_check check (subject_type in ('CUSTOMER', 'ADDRESS', 'CONTACT_POINT', 'ACCOUNT'));
insert into change_policies (field, customer_kind, policy) values ('account.iban', 'PERSON', 'STAFF_DECIDES'), ('account.iban', 'ORGANISATION', 'STAFF_DECIDES');

-- Where a refund went, as it stood on that day.
alter table payments add column iban text;

-- Of what the books say, only people can go, and where their money went.
create or replace function books_erased() returns trigger language plpgsql as $$
declare
  people text[] := array['version', 'open_amount', 'status', 'reference', 'note', 'reason', 'iban', 'customer_reference', 'buyer_name', 'buyer_business_id', 'buyer_street', 'buyer_street2',
    'buyer_postal_code', 'buyer_city'];
begin
  if coalesce(current_setting('tuttu.erasing', true), '') = tg_table_name and to_jsonb(new) - people <> to_jsonb(old) - people then
    raise exception 'of % only what is about people can be erased', tg_table_name;
  end if;
  return new;
end $$;
