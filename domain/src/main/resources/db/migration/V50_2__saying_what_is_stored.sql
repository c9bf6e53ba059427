-- What is said about the kinds of data is a manager's to say: in place of the usual words, which are the texts data.<name> and data.<name>.why.
alter table data_kinds add column version bigint not null default 1;
create table data_kind_texts (
  name text not null references data_kinds,
  language text not null,
  what text check (length(what) between 1 and 200),
  why text check (length(why) between 1 and 2000),
  primary key (name, language),
  check (what is not null or why is not null)
);

-- What customers were told until when: each version as it stood, written when the next took its place.
create table data_kind_versions (
  name text not null references data_kinds,
  version bigint not null,
  legal_basis text not null,
  kept_months int,
  texts jsonb not null,
  ended_at timestamptz not null,
  ended_by text not null,
  ended_by_name text not null,
  primary key (name, version)
);
create trigger data_kind_versions_append_only before update or delete or truncate on data_kind_versions
  for each statement execute function refuse_change();
