package org.tuttu.customer.selfservice;

import java.util.Arrays;
import java.util.List;

/** What a document is. A capability whose records are documents too adds its kind here, and a {@code DocumentSource}. */
public enum DocumentKind {
  INVOICE(false),
  CREDIT_NOTE(false),
  ORDER_CONFIRMATION(false),
  RETURN_SLIP(false),
  CONTRACT(true),
  OFFER(true),
  PRICE_LIST(true),
  CERTIFICATE(true),
  MANUAL(true),
  LETTER(true),
  OTHER(true);

  private final boolean shared;

  DocumentKind(boolean shared) {
    this.shared = shared;
  }

  /** Those that staff share; all others arise. */
  public static List<DocumentKind> ofShared() {
    return Arrays.stream(values()).filter(DocumentKind::isShared).toList();
  }

  public boolean isShared() {
    return shared;
  }
}
