package org.tuttu.backoffice.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.customer.CustomerFinder;
import org.tuttu.customer.CustomerRow;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.PageAddress;

/** Whose order is about to be taken by telephone. */
@Named
@RequestScoped
public class OrderCustomerPage {
  @Inject CustomerFinder finder;
  private String q;
  private List<Row> rows = List.of();

  /** A customer to choose, ready to print. */
  public record Row(String number, String name, String city, String href) {}

  /** @return the order's form when only one customer can be meant; null to stay */
  public String load() {
    if (!isSearch()) {
      return null;
    }
    var found = finder.find(q, PageRequest.first());
    var candidates = found.customers().rows();
    if (found.exactly() != null || candidates.size() == 1) {
      return form(found.exactly() != null ? found.exactly() : candidates.get(0).number()).redirect();
    }
    rows = finder.rows(candidates).stream().map(OrderCustomerPage::row).toList();
    return null;
  }

  private static Row row(CustomerRow row) {
    return new Row(row.number(), row.name(), row.city(), form(row.number()).toString());
  }

  private static PageAddress form(String number) {
    return PageAddress.of("/orders/new").with("customer", number);
  }

  public boolean isSearch() {
    return q != null && !q.isBlank();
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
