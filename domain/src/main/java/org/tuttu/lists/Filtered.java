package org.tuttu.lists;

import java.util.List;

/**
 * The records that a list's conditions leave, for another statement.
 *
 * @param ids    a statement that gives their ids
 * @param values what fills its places, in their order
 */
public record Filtered(String ids, List<Object> values) {}
