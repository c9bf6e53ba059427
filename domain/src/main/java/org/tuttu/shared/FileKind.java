package org.tuttu.shared;

import java.util.Locale;

/** What a file is by what stands in it; its name, and what a browser says of it, count for nothing. */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp");

  private final String mediaType;
  private final String extension;

  FileKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What such a file's name ends with, without the point. */
  public String extension() {
    return extension;
  }

  boolean isNameOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith("." + extension) || this == JPEG && name.endsWith(".jpeg");
  }
}
