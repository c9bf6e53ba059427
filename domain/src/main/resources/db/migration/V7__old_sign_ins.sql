-- Sign-ins that ran out are ended as such, and those that ended long ago are removed, by a job. The index that finds the first kind is there.
alter table sign_ins drop constraint sign_ins_end_reason_check;
alter table sign_ins add constraint sign_ins_end_reason_check
  check (end_reason in ('SIGNED_OUT', 'SIGNED_OUT_ELSEWHERE', 'REFUSED', 'EXPIRED'));
create index sign_ins_ended on sign_ins (ended_at) where ended_at is not null;
