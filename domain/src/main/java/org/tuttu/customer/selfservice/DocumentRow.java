package org.tuttu.customer.selfservice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A document in the list of all.
 *
 * @param id     in its own table
 * @param number what it, or the record that it is about, is called
 * @param title  empty when the kind and the number say all
 * @param at     when it arose
 * @param day    the day that it says itself; null for the one on which it arose
 */
public record DocumentRow(DocumentKind kind, long id, String number, String title, Instant at, LocalDate day) {}
