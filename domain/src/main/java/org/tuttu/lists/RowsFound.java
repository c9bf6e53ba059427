package org.tuttu.lists;

import java.util.List;

/**
 * Rows of a list.
 *
 * @param next   where the list goes on; null at its end
 * @param looked so many records in the list's order were looked at without filling the page, and more are behind; 0 when the page is full or the list at its end
 */
public record RowsFound(List<ListRow> rows, String next, int looked) {}
