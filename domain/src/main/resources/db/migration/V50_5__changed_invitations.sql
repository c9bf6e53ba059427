-- Invitations that were changed are part of what was done about a customer's people.
drop index audit_entries_people;
create index audit_entries_people on audit_entries (customer_id, id desc)
  where action in ('invitation.sent', 'invitation.changed', 'invitation.withdrawn', 'membership.granted', 'membership.changed', 'membership.withdrawn');
