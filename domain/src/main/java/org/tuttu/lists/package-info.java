/**
 * What a list of records is: its columns as data, what can be asked of it in an address, and the one statement that answers. Each capability
 * describes its own lists ({@link org.tuttu.lists.RecordList}); views are lists as somebody saved them.
 */
package org.tuttu.lists;
