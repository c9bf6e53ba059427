-- Who is signed in: the browser's cookie holds a random token, this table its hash. Not in any node's memory, so that the loss of a node costs
-- nobody the sign-in, and "sign out everywhere" is a matter of this table.
create table sign_ins (
  token_hash text primary key,
  application text not null check (application in ('portal', 'backoffice')),
  subject text not null,
  -- Keycloak's session.
  sid text,
  username text not null,
  name text not null,
  email text not null,
  roles text not null,
  membership_id bigint references memberships on delete set null,
  id_token text not null,
  refresh_token text not null,
  -- Until when Keycloak's last word holds; after that it is asked again.
  fresh_until timestamptz not null,
  -- Nobody asks before: somebody is asking at this moment, or Keycloak has just been silent.
  ask_again_at timestamptz,
  -- Keycloak has not answered since; null while it does.
  unanswered_since timestamptz,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text,
  ended_at timestamptz,
  end_reason text check (end_reason in ('SIGNED_OUT', 'SIGNED_OUT_ELSEWHERE', 'REFUSED')),
  check ((ended_at is null) = (end_reason is null))
);
create index sign_ins_sid on sign_ins (sid) where ended_at is null;
create index sign_ins_subject on sign_ins (subject, started_at desc);
create index sign_ins_expiry on sign_ins (expires_at) where ended_at is null;
