package org.tuttu.customer.selfservice;

import java.time.Instant;

/**
 * That somebody agreed, or took it back.
 *
 * @param source the name of a {@link org.tuttu.customer.ConsentSource}
 * @param note   how we know, in a sentence; null when nothing was said
 */
public record ConsentRow(long id, ConsentPurpose purpose, ConsentChannel channel, boolean given, Instant at, Enum<?> source, String note, String by) {}
