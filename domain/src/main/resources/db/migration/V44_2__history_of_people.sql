-- What either side did about a customer's people.
create index audit_entries_people on audit_entries (customer_id, id desc)
  where action in ('invitation.sent', 'invitation.withdrawn', 'membership.granted', 'membership.changed', 'membership.withdrawn');
