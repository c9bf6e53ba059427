/**
 * One change to many records of a list: a job in the database that nodes take on record by record, with the same verbs, rules and entries in the audit trail as if
 * the one who began it did each by hand.
 */
package org.tuttu.bulk;
