package org.tuttu.backoffice.billing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.CreditInput;
import org.tuttu.billing.CreditNotes;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.billing.Payments;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Takes an invoice back, wholly or line by line, or gives up what is open of it. */
@Named
@ViewScoped(saveInViewState = true)
public class CreditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject InvoiceQueries invoices;
  @Inject CreditNotes creditNotes;
  @Inject Payments payments;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String number;
  private String key;
  private String reason;
  private List<Line> lines = new ArrayList<>();
  private boolean due;
  private transient InvoiceView invoice;

  /** How many of a line are taken back. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String name;
    private final int left;
    private int quantity;

    Line(InvoiceView.Line line) {
      position = line.position();
      name = line.name();
      left = line.left();
      quantity = line.left();
    }

    public int getPosition() {
      return position;
    }

    public String getName() {
      return name;
    }

    public int getLeft() {
      return left;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }
  }

  public void load() {
    key = UUID.randomUUID().toString();
    show();
    lines = new ArrayList<>(invoice.lines().stream().filter(line -> line.left() > 0).map(Line::new).toList());
  }

  /** After a refusal the invoice is shown as it stands now. */
  public void refresh() {
    if (invoice == null) {
      show();
    }
  }

  private void show() {
    invoice = InvoiceView.of(invoices.creditable(number == null ? "" : number), invoices.today(), formats, wording);
    due = invoice.due();
  }

  /** Whether something of it is still to be paid. */
  public boolean isDue() {
    return due;
  }

  public String save() {
    Map<Integer, Integer> quantities = new HashMap<>();
    lines.forEach(line -> quantities.put(line.getPosition(), line.getQuantity()));
    var whole = lines.stream().allMatch(line -> line.getQuantity() == line.getLeft());
    var note = creditNotes.credit(number, new CreditInput(key, reason, whole ? Map.of() : quantities));
    notices.say("page.credit.done", note);
    return PageAddress.of("/invoices/invoice").with("number", note).redirect();
  }

  public String writeOff() {
    payments.writeOff(number, key, reason);
    notices.say("page.credit.written-off", number);
    return PageAddress.of("/invoices/invoice").with("number", number).redirect();
  }

  public InvoiceView getInvoice() {
    return invoice;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
