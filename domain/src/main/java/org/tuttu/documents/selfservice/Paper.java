package org.tuttu.documents.selfservice;

/**
 * A document that was made, as a file.
 *
 * @param name with its ending
 */
public record Paper(String name, String mediaType, byte[] content) {

  public static final String PDF = "application/pdf";
  public static final String XML = "application/xml";
}
