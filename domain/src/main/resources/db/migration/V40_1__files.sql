-- Files that somebody sent, checked by what is in them. Records of the capabilities refer to them.
create sequence files_seq;
create table files (
  id bigint primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('PDF', 'JPEG', 'PNG', 'WEBP', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP')),
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null
);

-- Their content, apart from what lists read, and in pieces: none has to be in memory whole. It is packed already.
create table file_pieces (
  file_id bigint not null references files on delete cascade,
  position int not null,
  bytes bytea not null,
  primary key (file_id, position)
);
alter table file_pieces alter column bytes set storage external;
