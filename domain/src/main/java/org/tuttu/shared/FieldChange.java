package org.tuttu.shared;

/**
 * One field's value before and after; null where it had or has none.
 *
 * @param field the field's name in the bundles ({@code field.<field>})
 */
public record FieldChange(String field, String before, String after) {}
