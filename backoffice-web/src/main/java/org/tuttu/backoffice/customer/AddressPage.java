package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.web.address.AddressForm;

/** One address of a customer, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class AddressPage extends PartPage<AddressRow> {
  private static final long serialVersionUID = 1L;

  @Inject Clock clock;
  private Long id;
  private AddressKind kind = AddressKind.DELIVERY;
  private AddressForm form;
  private LocalDate validFrom;

  public AddressPage() {
    super("address");
  }

  @Override
  protected Object key() {
    return id;
  }

  @Override
  protected long version(AddressRow row) {
    return row.version();
  }

  @Override
  protected AddressRow row(CustomerDetails details) {
    return one(details.addresses(), AddressRow::id);
  }

  @Override
  protected void show(AddressRow row) {
    kind = row.kind();
    form = AddressForm.of(row);
    validFrom = row.validFrom();
  }

  @Override
  protected void begin(CustomerDetails details) {
    form = AddressForm.in(details.country());
  }

  public String save() {
    var input = form.input(kind, validFrom);
    if (isFresh()) {
      customers.addAddress(getCustomer(), input);
    } else {
      customers.changeAddress(getCustomer(), id, seen(), input);
    }
    return done("page.customer.saved");
  }

  /** Today is its last day; it stays in the history. */
  public String remove() {
    customers.endAddress(getCustomer(), id, LocalDate.now(clock));
    return done("page.address.ended");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public AddressKind getKind() {
    return kind;
  }

  public void setKind(AddressKind kind) {
    this.kind = kind;
  }

  public AddressForm getForm() {
    return form;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }
}
