package org.tuttu.portal.documents;

import java.time.ZoneId;
import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.web.page.Formats;

/**
 * A document in the list, ready to print.
 *
 * @param title what it is called, or the record that it is about
 * @param about the customer's own words for that record; empty for none
 * @param page  more about it; empty where there is no more
 */
public record DocumentView(String kind, String title, String about, String day, String file, String page) {

  static DocumentView of(DocumentRow document, Formats formats, ZoneId zone) {
    var shared = document.kind().isShared();
    return new DocumentView(formats.name(document.kind()), shared ? document.title() : document.number(), shared ? "" : document.title(),
        formats.date(document.day() == null ? document.at().atZone(zone).toLocalDate() : document.day()), DocumentLinks.file(document), DocumentLinks.page(document));
  }
}
