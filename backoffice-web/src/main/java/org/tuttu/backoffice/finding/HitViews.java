package org.tuttu.backoffice.finding;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.tuttu.backoffice.Wording;
import org.tuttu.finding.Hit;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Hits in the reader's language. */
@RequestScoped
public class HitViews {
  @Inject Formats formats;
  @Inject Wording wording;

  public HitView of(Hit hit) {
    return new HitView(wording.text("find.kind." + hit.kind().name()), icon(hit), href(hit), hit.title(), detail(hit));
  }

  private static String icon(Hit hit) {
    return switch (hit.kind()) {
      case CUSTOMER -> "users";
      case CONTACT -> "user";
      case ACCOUNT -> "building";
      case ORDER -> "orders";
      case PRODUCT -> "box";
      case INVOICE -> "invoice";
    };
  }

  private static String href(Hit hit) {
    return switch (hit.kind()) {
      case CUSTOMER, CONTACT, ACCOUNT -> PageAddress.of("/customers/customer").with("number", hit.number()).toString();
      case ORDER -> PageAddress.of("/orders/order").with("number", hit.number()).toString();
      case INVOICE -> PageAddress.of("/invoices/invoice").with("number", hit.number()).toString();
      case PRODUCT -> PageAddress.of("/products/products").with("q", hit.number()).toString();
    };
  }

  private String detail(Hit hit) {
    var details = switch (hit.kind()) {
      case CUSTOMER -> Stream.of(hit.number(), hit.detail(), hit.reach());
      case CONTACT -> Stream.of(hit.detail(), hit.customer(), hit.reach());
      case ACCOUNT -> Stream.of(hit.customer(), hit.detail());
      case ORDER -> Stream.of(hit.customer(), hit.detail(), formats.name(hit.status()), formats.moment(hit.placedAt()), formats.money(hit.amount()));
      case INVOICE -> Stream.of(hit.customer(), hit.detail(), formats.money(hit.amount()));
      case PRODUCT -> Stream.of(hit.number(), formats.price(hit.amount()));
    };
    return details.filter(each -> each != null && !each.isBlank()).collect(joining(" · "));
  }
}
