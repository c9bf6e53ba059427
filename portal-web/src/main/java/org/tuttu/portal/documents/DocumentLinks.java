package org.tuttu.portal.documents;

import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.portal.Address;

/** Where the portal gives a document out, and where it shows what the document is about. */
final class DocumentLinks {

  private DocumentLinks() {}

  static String file(DocumentRow document) {
    var path = switch (document.kind()) {
      case INVOICE, CREDIT_NOTE -> "/invoices/pdf";
      case ORDER_CONFIRMATION -> "/orders/confirmation";
      case RETURN_SLIP -> "/returns/slip-pdf";
      case CONTRACT, OFFER, PRICE_LIST, CERTIFICATE, MANUAL, LETTER, OTHER -> "/documents/file";
    };
    return Address.of(path).and("number", document.number()).toString();
  }

  /** Empty where nothing but the document shows it. */
  static String page(DocumentRow document) {
    var path = switch (document.kind()) {
      case INVOICE, CREDIT_NOTE -> "/invoices/invoice";
      case ORDER_CONFIRMATION -> "/orders/order";
      case RETURN_SLIP -> "/returns/return";
      case CONTRACT, OFFER, PRICE_LIST, CERTIFICATE, MANUAL, LETTER, OTHER -> "";
    };
    return path.isEmpty() ? "" : Address.of(path).and("number", document.number()).toString();
  }
}
