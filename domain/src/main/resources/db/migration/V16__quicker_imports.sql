-- A bulk writer that knows all parts of a new customer brings its text along: asking for the parts again costs more than anything but the text's index.
create or replace function customers_searchable() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or new.search_text = '' or coalesce(current_setting('tuttu.bulk', true), '') <> 'on' then
    new.search_text := customer_search_text(new);
  end if;
  return new;
end $$;

-- Its parts come after it again.
alter table accounts alter constraint accounts_customer_id_fkey not deferrable;
alter table contact_points alter constraint contact_points_customer_id_fkey not deferrable;
