package org.tuttu.privacy.selfservice;

/**
 * A kind of data that is stored; its words are the texts {@code data.<name>} and {@code data.<name>.why}.
 *
 * @param keptMonths null when it is kept as long as the relationship lasts
 */
public record DataKindRow(String name, LegalBasis basis, Integer keptMonths, KeptFrom keptFrom) {}
