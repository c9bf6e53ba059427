package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.ordering.selfservice.MyOrderFiles;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.billing.InvoiceRowView;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;

/** One order. */
@Named
@RequestScoped
public class OrderPage {
  @Inject MyOrders orders;
  @Inject MyReturns allReturns;
  @Inject MyOrderFiles allFiles;
  @Inject MyInvoices invoices;
  @Inject MyBalances balances;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  private String number;
  private OrderView order;
  private List<ReturnRowView> returns = List.of();
  private List<Attached> files;
  private List<InvoiceRowView> charged;

  /** A file that belongs to it, ready to print. */
  public record Attached(String name, String href, String added) {}

  /** @throws NotFound when the customer has no such order */
  public void load() {
    var details = orders.details(number == null ? "" : number);
    order = OrderView.of(details, formats, texts);
    files = allFiles.of(details.number()).stream().map(file -> new Attached(file.file().name(),
        Address.of("/orders/file").and("number", details.number()).and("position", Integer.toString(file.position())).toString(),
        file.addedByName() + ", " + formats.moment(file.addedAt()))).toList();
    if (order.returnable()) {
      returns = allReturns.ofOrder(details.number()).stream().map(back -> ReturnRowView.of(back, formats)).toList();
    }
    charged = !details.status().isOnItsWay() && details.status() != OrderStatus.CANCELLED ? List.of()
        : invoices.ofOrder(details.number()).stream().map(invoice -> InvoiceRowView.of(invoice, balances.today(), formats)).toList();
  }

  public List<Attached> getFiles() {
    return files;
  }

  /** What is sent back of it. */
  public List<ReturnRowView> getReturns() {
    return returns;
  }

  public OrderView getOrder() {
    return order;
  }

  /** Its invoices, and what was credited of them. */
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
