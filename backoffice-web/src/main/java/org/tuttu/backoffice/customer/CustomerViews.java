package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.ContactRow;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Makes strings ready to print of what the domain says about a customer. */
@RequestScoped
public class CustomerViews {
  @Inject Formats formats;
  @Inject AccessTexts access;
  @Inject Wording wording;

  CustomerView of(CustomerDetails customer, List<ChangeRow> waiting) {
    return new CustomerView(
        customer.number(), customer.name(), customer.kind() == CustomerKind.ORGANISATION, formats.name(customer.kind()),
        formats.name(customer.stage()), Tones.of(customer.stage()), customer.businessId(), customer.foreignKey(), wording.language(customer.language()),
        wording.country(customer.country()), formats.date(customer.createdAt()),
        customer.contactPoints().stream().map(this::contactPoint).toList(), customer.addresses().stream().map(this::address).toList(),
        customer.contacts().rows().stream().map(this::contact).toList(), customer.contacts().hasNext(),
        customer.people().rows().stream().map(this::person).toList(), customer.people().hasNext(), customer.invitations().stream().map(this::invitation).toList(),
        waiting.stream().map(this::waiting).toList());
  }

  CustomerView.Invitation invitation(InvitationRow row) {
    return new CustomerView.Invitation(row.id(), row.email(), access.line(row.right(), row.accounts()), row.invitedBy(), formats.date(row.expiresAt()));
  }

  private CustomerView.ContactPoint contactPoint(ContactPointRow row) {
    var href = switch (row.kind()) {
      case EMAIL -> "mailto:" + row.value();
      case PHONE -> "tel:" + row.value();
      case WEB -> row.value();
    };
    return new CustomerView.ContactPoint(row.id(), row.shown(), href, formats.name(row.kind()), row.label(), row.preferred());
  }

  private CustomerView.Address address(AddressRow row) {
    return new CustomerView.Address(row.id(), AddressText.line(row, wording.locale()), formats.name(row.kind()), valid(row.validFrom(), row.validUntil()));
  }

  private String valid(LocalDate from, LocalDate until) {
    return until == null ? wording.text("page.customer.valid-from", formats.date(from))
        : wording.text("page.customer.valid-until", formats.date(from), formats.date(until));
  }

  private CustomerView.Contact contact(ContactRow row) {
    return new CustomerView.Contact(
        row.id(), row.name(), row.jobTitle(), row.email() == null ? "" : row.email().toString(), row.phone() == null ? "" : row.phone().toString(),
        row.phone() == null ? "" : row.phone().e164());
  }

  private CustomerView.Person person(PersonRow row) {
    return new CustomerView.Person(
        row.name(), row.email(), PageAddress.encoded(row.email()), access.line(row.right(), row.accounts()), formats.date(row.since()), row.blocked());
  }

  private CustomerView.WaitingChange waiting(ChangeRow row) {
    return new CustomerView.WaitingChange(row.number(), ChangeTexts.what(row, wording), row.requestedBy(), formats.moment(row.requestedAt()));
  }
}
