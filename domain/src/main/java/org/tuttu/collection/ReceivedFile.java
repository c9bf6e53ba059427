package org.tuttu.collection;

/**
 * What became of a file.
 *
 * @param statementNumber of its first statement
 * @param before          whether the same file was here already, and nothing was changed
 */
public record ReceivedFile(String statementNumber, boolean before) {}
