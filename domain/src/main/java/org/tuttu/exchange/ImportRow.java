package org.tuttu.exchange;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line of the file, counted from 1, in which the row begins
 */
record ImportRow(long line, List<String> cells) {
}
