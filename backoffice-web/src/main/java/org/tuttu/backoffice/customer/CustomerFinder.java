package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.tuttu.customer.CustomerMatch;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.CustomerRow;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** Finds customers by what staff type: any part of what is known of a customer, or the number of an order. */
@ApplicationScoped
public class CustomerFinder {
  /** How our own numbers look, of customers and of orders. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,3}-?\\d{4,}");

  @Inject CustomerQueries customers;
  @Inject OrderQueries orders;

  /** @param exactly the number of the one customer that can be meant; null when there is a choice */
  public record Found(PageOf<CustomerMatch> customers, String exactly) {}

  public Found find(String q, PageRequest page) {
    var wanted = q == null ? "" : q.strip();
    var found = customers.matches(wanted, page);
    if (page.after() != null) {
      return new Found(found, null);
    }
    if (!found.isEmpty() && found.rows().get(0).number().equalsIgnoreCase(wanted)) {
      return new Found(found, found.rows().get(0).number());
    }
    if (!NUMBER.matcher(wanted).matches()) {
      return new Found(found, null);
    }
    var order = orders.findByNumber(wanted, 2).stream().filter(row -> row.order().number().equalsIgnoreCase(wanted)).findFirst();
    if (order.isPresent()) {
      return new Found(found, order.get().customerNumber());
    }
    return new Found(found, found.rows().size() == 1 ? found.rows().get(0).number() : null);
  }

  /** What tells those apart whom it found. */
  public List<CustomerRow> rows(List<CustomerMatch> found) {
    return customers.rows(found);
  }

  /** @throws org.tuttu.shared.NotFound when there is no such customer */
  public String nameOf(String number) {
    return customers.nameOf(number);
  }
}
