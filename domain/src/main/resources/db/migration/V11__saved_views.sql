-- Lists as somebody saved them: what the address says, under a name. Shared ones are everybody's who may see the list.
create sequence saved_views_seq start with 50 increment by 50;
create table saved_views (
  id bigint primary key,
  version bigint not null,
  list text not null,
  name text not null check (length(name) between 1 and 60),
  state text not null check (length(state) <= 4000),
  shared boolean not null,
  owner text not null,
  owner_name text not null,
  constraint saved_views_name unique (owner, list, name)
);
create index saved_views_shared on saved_views (list) where shared;

-- With which view a list opens for somebody.
create table default_views (
  subject text not null,
  list text not null,
  view_id bigint not null references saved_views on delete cascade,
  primary key (subject, list)
);
create index default_views_view on default_views (view_id);
