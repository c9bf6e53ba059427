/**
 * Documents as files: what arose, such as invoices, credit notes, order confirmations and statements, made anew from the records whenever somebody asks for it, in the
 * customer's language; and what staff share with a customer. A <em>paper</em> is such a file that is made. An <em>electronic invoice</em> is an invoice for programs.
 */
package org.tuttu.documents;
