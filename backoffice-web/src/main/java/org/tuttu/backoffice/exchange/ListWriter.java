package org.tuttu.backoffice.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes the rows of a list to a file, one after the other; no more than some thousand are ever in memory. */
interface ListWriter extends Closeable {

  void row(List<String> values) throws IOException;
}
