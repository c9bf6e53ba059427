/**
 * Brings customers' data in from files, and undoes it. An <em>import</em> is one file with what staff say of it: how its text is
 * to be read, which field each column is, what makes a row's record known, and what happens then. Its <em>check</em> says what would become of each
 * row and changes nothing; its <em>run</em> does it. Both work in batches, each in one transaction with the note how far they are: whatever dies, the
 * next batch goes on where the last one ended.
 */
package org.tuttu.exchange;
