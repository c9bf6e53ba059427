/**
 * Invoices, credit notes, payments, and the ledger behind them. A shipped order becomes an invoice in the same transaction; a credit note takes an
 * invoice back, wholly or in part; payments and credit notes settle invoices. What an account's customer owes is its balance: the open invoices less what was
 * paid or credited and has found no invoice yet. Every change of it is a posting, whose entries add up to nothing and are never changed.
 */
package org.tuttu.billing;
