package org.tuttu.backoffice.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.backoffice.ChangeView;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.selfservice.Availability;
import org.tuttu.customer.Phone;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListRow;
import org.tuttu.lists.ListState;
import org.tuttu.lists.ValueKind;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** What stands in a list's columns, as people read it. */
@RequestScoped
public class ListCells {
  /** The page of a record, by its type: its number or id fills the end. */
  private static final Map<String, String> PAGES = Map.ofEntries(
      Map.entry("order", "/orders/order?number="), Map.entry("customer", "/customers/customer?number="), Map.entry("product", "/products/edit?number="),
      Map.entry("stock", "/products/stock?number="), Map.entry("price", "/products/price?id="), Map.entry("price-list", "/products/price-list?list="), Map.entry("portal-user", "/portal-users/portal-user?id="), Map.entry("change-request", "/changes/change?number="), Map.entry("privacy-request", "/privacy/request?number="),
      Map.entry("contact", "/customers/contact?customer="), Map.entry("invoice", "/invoices/invoice?number="), Map.entry("account", "/payments/account?number="), Map.entry("payment", "/payments/payment?number="), Map.entry("bank-entry", "/bank/entry?number="), Map.entry("bank-statement", "/bank/statement?number="),
      Map.entry("return", "/returns/return?number="), Map.entry("subscription", "/subscriptions/subscription?number="), Map.entry("plan", "/plans/edit?number="), Map.entry("bulk", "/lists/job?number="), Map.entry("import", "/imports/import?number="));
  private static final Set<String> NUMBERS = Set.of("number", "customer");
  private static final Set<String> FOR_MANAGERS = Set.of("product", "stock", "price", "price-list", "plan");

  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Visitor visitor;

  public String label(String list, ListColumn column) {
    return wording.column(list, column.key());
  }

  List<ListView.Cell> of(ListState state, ListRow row) {
    return state.columns().stream().map(column -> cell(column, row.values().get(column.key()), column == state.columns().get(0))).toList();
  }

  private ListView.Cell cell(ListColumn column, ListRow.Value value, boolean head) {
    var text = text(column, value.content());
    return new ListView.Cell(head && text.isEmpty() ? "–" : text, href(column, value.ref()), tone(column, value.content()), css(column), changes(column, value.content()));
  }

  private static String tone(ListColumn column, Object content) {
    if (content instanceof Enum<?> choice) {
      return Tones.of(choice);
    }
    if (content instanceof Boolean yes) {
      return yes ? "good" : "neutral";
    }
    return column.kind() != ValueKind.PIECES || content == null ? "" : switch (Availability.of(((Number) content).intValue())) {
      case AVAILABLE -> "neutral";
      case FEW_LEFT -> "warn";
      case SOLD_OUT -> "bad";
    };
  }

  /** Empty for nothing. */
  public String text(ListColumn column, Object content) {
    if (content == null) {
      return "";
    }
    return switch (column.kind()) {
      case TEXT -> content.toString();
      case CHOICE -> formats.name((Enum<?>) content);
      case COUNTRY -> wording.country(content.toString());
      case PHONE -> Phone.ofE164(content.toString()).toString();
      case ACTION -> wording.action(content.toString());
      case NUMBER, PIECES -> formats.number((Number) content);
      case PERCENT -> formats.percent((BigDecimal) content);
      case MONEY -> formats.money((Money) content);
      case MOMENT -> formats.moment((Instant) content);
      case DAY -> formats.date((LocalDate) content);
      case YES_NO -> wording.text((Boolean) content ? "value.yes" : "value.no");
      case CHANGES -> "";
    };
  }

  @SuppressWarnings("unchecked")
  private List<ChangeView> changes(ListColumn column, Object content) {
    return column.kind() == ValueKind.CHANGES && content != null ? ChangeView.of((List<FieldChange>) content, wording) : List.of();
  }

  static String css(ListColumn column) {
    return switch (column.kind()) {
      case NUMBER, PIECES, PERCENT, MONEY -> "number";
      case MOMENT, DAY, PHONE -> "whole";
      default -> NUMBERS.contains(column.key()) ? "whole" : "";
    };
  }

  static String page(String type, String number) {
    return PAGES.get(type) + PageAddress.encoded(number);
  }

  private String href(ListColumn column, String ref) {
    if (ref == null || FOR_MANAGERS.contains(column.refType()) && !visitor.isInRole("manager")) {
      return "";
    }
    return PAGES.get(column.refType()) + Arrays.stream(ref.split("\u001f")).map(PageAddress::encoded).collect(Collectors.joining("&id="));
  }
}
