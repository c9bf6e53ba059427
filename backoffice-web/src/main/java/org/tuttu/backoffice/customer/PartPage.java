package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/**
 * A form for one part of a customer, such as an address, or for a new one; it comes from the customer's page and goes back there.
 *
 * @param <R> the part as the customer's details have it
 */
public abstract class PartPage<R> implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Customers customers;
  @Inject CustomerQueries queries;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private final String what;
  private String customer;
  private String name;
  private long version;

  /** @param what the part's kind, for the fault that there is none */
  protected PartPage(String what) {
    this.what = what;
  }

  public void load() {
    var details = queries.forForm(customer);
    name = details.name();
    if (isFresh()) {
      begin(details);
    } else {
      var row = row(details);
      version = version(row);
      show(row);
    }
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = version(row(queries.forForm(customer)));
    }
  }

  /** The one of several that the address names. */
  protected R one(List<R> rows, Function<R, Object> key) {
    return rows.stream().filter(row -> key.apply(row).equals(key())).findFirst().orElseThrow(() -> new NotFound(what, key()));
  }

  /** Says so on the customer's page. */
  protected String done(String notice) {
    notices.say(notice);
    return PageAddress.of("/customers/customer").with("number", customer).redirect();
  }

  /** What the address names the part by; null for a new one. */
  protected abstract Object key();

  protected abstract long version(R row);

  /** What the address names, as it is now. */
  protected abstract R row(CustomerDetails details);

  protected abstract void show(R row);

  /** Fills in what a new one usually has. */
  protected void begin(CustomerDetails details) {}

  /** The version that the user has seen. */
  protected long seen() {
    return version;
  }

  public boolean isFresh() {
    return key() == null;
  }

  public String getName() {
    return name;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }
}
