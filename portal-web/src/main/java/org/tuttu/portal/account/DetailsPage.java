package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyAccountDetails;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.Money;
import org.tuttu.web.address.Countries;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** All that we know about the customer, on one page. */
@Named
@RequestScoped
public class DetailsPage {
  @Inject MyAccount account;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Look look;
  @Inject Clock clock;
  private String waiting;
  private List<Fact> facts;
  private List<AddressView> addresses;
  private List<AddressView> earlierAddresses;
  private List<ContactPointView> contactPoints;
  private List<AccountView> accounts;

  /** A name and a value. */
  public record Fact(String label, String value) {}

  /** An account, ready to print. */
  public record AccountView(String name, String number, String currency, String terms, String creditLimit) {}

  /** A contact point, ready to print. */
  public record ContactPointView(long id, String kind, String value, String label, boolean preferred) {
    static ContactPointView of(ContactPointRow point, Formats formats) {
      return new ContactPointView(point.id(), formats.name(point.kind()), point.shown(), point.label(), point.preferred());
    }
  }

  public void load() {
    var details = account.details();
    var today = LocalDate.now(clock.withZone(look.getZone()));
    waiting = waiting(details.waiting().size());
    facts = facts(details);
    var ended = details.addresses().stream().collect(Collectors.partitioningBy(address -> hasEnded(address, today), Collectors.toList()));
    addresses = ended.get(false).stream().map(address -> view(address, today)).toList();
    earlierAddresses = ended.get(true).stream().map(address -> view(address, today)).toList();
    contactPoints = details.contactPoints().stream().map(point -> ContactPointView.of(point, formats)).toList();
    accounts = details.accounts().stream().map(this::view).toList();
  }

  private String waiting(int changes) {
    return switch (changes) {
      case 0 -> "";
      case 1 -> texts.text("details.waiting-one");
      default -> texts.text("details.waiting-many", changes);
    };
  }

  private List<Fact> facts(MyAccountDetails details) {
    var person = details.kind() == CustomerKind.PERSON;
    return List.of(
        new Fact(texts.text("customer.number"), details.number()),
        new Fact(texts.text("customer.kind"), formats.name(details.kind())),
        person ? new Fact(texts.text("field.givenName"), details.givenName()) : new Fact(texts.text("field.name"), details.name()),
        person ? new Fact(texts.text("field.familyName"), details.familyName()) : new Fact(texts.text("field.businessId"), details.businessId()),
        new Fact(texts.text("field.language"), look.nameOf(details.language().code())),
        new Fact(texts.text("field.country"), Countries.name(details.country(), texts.locale())));
  }

  private static boolean hasEnded(AddressRow address, LocalDate today) {
    return address.validUntil() != null && address.validUntil().isBefore(today);
  }

  private AddressView view(AddressRow address, LocalDate today) {
    return AddressView.of(address, address.validFrom().isAfter(today), formats, texts);
  }

  private AccountView view(AccountRow row) {
    var terms = row.paymentTermDays() == 0 ? texts.text("account.at-once") : texts.text("account.days", row.paymentTermDays());
    var limit = row.creditLimit() == null ? texts.text("account.no-limit") : formats.money(Money.of(row.creditLimit(), row.currency()));
    return new AccountView(row.name(), row.number(), row.currency(), terms, limit);
  }

  /** How many changes wait for staff, in a sentence; empty for none. */
  public String getWaiting() {
    return waiting;
  }

  public List<Fact> getFacts() {
    return facts;
  }

  /** Those of today and of later. */
  public List<AddressView> getAddresses() {
    return addresses;
  }

  public List<AddressView> getEarlierAddresses() {
    return earlierAddresses;
  }

  public List<ContactPointView> getContactPoints() {
    return contactPoints;
  }

  public List<AccountView> getAccounts() {
    return accounts;
  }
}
