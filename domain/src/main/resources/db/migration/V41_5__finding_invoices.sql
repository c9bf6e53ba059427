-- Invoices by the digits of their number, as other numbers are found.
create index invoices_number_digits on invoices (digits_of(number) text_pattern_ops);
