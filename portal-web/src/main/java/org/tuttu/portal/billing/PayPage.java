package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.portal.Address;
import org.tuttu.portal.ordering.Posted;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;

/** What can be paid at the payment service: one invoice, or what is to be paid of an account. Posted, it leads there. */
@Named
@RequestScoped
public class PayPage {
  @Inject MyPayments payments;
  @Inject Formats formats;
  @Inject HttpServletRequest request;
  private String number;
  private String account;
  private String total;
  private List<Line> lines = List.of();

  /**
   * An invoice that can be paid, ready to print.
   *
   * @param begunHref where its payment goes on that somebody began; null for none
   */
  public record Line(String number, String href, String due, String open, String begunHref) {}

  /** @throws NotFound when the customer has no such invoice or account, or the user may not pay it */
  public void load() {
    var offer = payments.offer(number, number == null ? account : null);
    account = offer.accountNumber();
    total = formats.money(offer.total());
    lines = offer.invoices().stream().map(invoice -> new Line(invoice.number(), InvoiceRowView.href(invoice.number()), formats.date(invoice.dueOn()),
        formats.money(invoice.open()), invoice.begun() == null ? null : Address.of("/invoices/paid").and("number", invoice.begun()).toString())).toList();
    if (Posted.is(request)) {
      leaveFor(payments.start(picked()).payUrl());
    }
  }

  private List<String> picked() {
    var picked = request.getParameterValues("pick");
    return picked == null ? List.of() : List.of(picked);
  }

  /** @param address of the payment service, which it has given itself */
  private static void leaveFor(String address) {
    var faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().redirect(address);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Back to where it was chosen. */
  public String getBack() {
    return number == null ? Address.of("/account/balance").and("number", account).toString() : InvoiceRowView.href(number);
  }

  /** Whether several can be chosen from. */
  public boolean isSeveral() {
    return lines.size() > 1;
  }

  public String getTotal() {
    return total;
  }

  public List<Line> getLines() {
    return lines;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
