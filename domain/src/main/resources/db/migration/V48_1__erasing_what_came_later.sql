-- Whom a reminder went to, and who took a step with a service, can be made unrecognisable as the books can.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('tuttu.erasing', true), '') = tg_table_name
      and tg_table_name in ('audit_entries', 'invoices', 'payments', 'reminders', 'subscription_events') then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

create function people_erased() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
    raise exception 'of % only what is about people can be erased', tg_table_name;
  end if;
  return new;
end $$;
create trigger reminders_erased before update on reminders for each row execute function people_erased('recipient');
create trigger subscription_events_erased before update on subscription_events for each row execute function people_erased('by_name', 'note');
