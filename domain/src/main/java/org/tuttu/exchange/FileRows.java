package org.tuttu.exchange;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of a file, the heading first. Reading them refuses, with the line, where the file cannot be read. */
interface FileRows extends Iterator<ImportRow>, Closeable {
}
