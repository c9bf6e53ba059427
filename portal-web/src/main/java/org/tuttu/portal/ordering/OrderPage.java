package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.portal.billing.InvoiceRowView;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** One order. */
@Named
@RequestScoped
public class OrderPage {
  @Inject MyOrders orders;
  @Inject MyInvoices invoices;
  @Inject MyBalances balances;
  @Inject Formats formats;
  @Inject Look look;
  private String number;
  private OrderView order;
  private List<InvoiceRowView> charged;

  /** @throws NotFound when the customer has no such order */
  public void load() {
    var details = orders.details(number == null ? "" : number);
    order = OrderView.of(details, formats, look.getLocale());
    charged = details.status().isCancellable() ? List.of()
        : invoices.ofOrder(details.number()).stream().map(invoice -> InvoiceRowView.of(invoice, balances.today(), formats)).toList();
  }

  public OrderView getOrder() {
    return order;
  }

  /** Its invoice, and what was credited of it. */
  public List<InvoiceRowView> getCharged() {
    return charged;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
