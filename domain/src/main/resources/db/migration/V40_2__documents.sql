-- What staff share with a customer. The file stays when it is withdrawn: who saw what is still known.
create sequence shared_documents_seq start with 50 increment by 50;
create sequence shared_document_numbers start with 1001;
create table shared_documents (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  customer_id bigint not null references customers,
  file_id bigint not null unique references files,
  -- Given by the form: the same submission twice is one document.
  document_key text not null unique,
  kind text not null check (kind in ('CONTRACT', 'OFFER', 'PRICE_LIST', 'CERTIFICATE', 'MANUAL', 'LETTER', 'OTHER')),
  title text not null check (length(title) between 1 and 200),
  dated_on date not null,
  shared_at timestamptz not null,
  shared_by text not null,
  shared_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create index shared_documents_customer on shared_documents (customer_id, shared_at desc, id desc);

-- All documents of a customer stand in one list, by the moment at which they arose.
create index invoices_customer_issued on invoices (customer_id, issued_at desc, id desc);
