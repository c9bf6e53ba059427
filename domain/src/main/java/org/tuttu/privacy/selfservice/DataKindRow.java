package org.tuttu.privacy.selfservice;

/**
 * A kind of data that is stored.
 *
 * @param what       what is stored, in the reader's language
 * @param why        what it is for
 * @param keptMonths null when it is kept as long as the relationship lasts
 */
public record DataKindRow(String name, String what, String why, LegalBasis basis, Integer keptMonths, KeptFrom keptFrom) {}
