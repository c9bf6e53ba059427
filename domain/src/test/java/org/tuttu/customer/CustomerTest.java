package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class CustomerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Customer anna = customer(CustomerInput.person("Anna", "Virtanen", Language.FI, "FI"));
  private final Customer firm = customer(CustomerInput.organisation("Firm AS", "123456785", Language.NB, "NO"));

  @Test
  void aPersonsNameIsMadeOfItsParts() {
    assertThat(anna.name()).isEqualTo("Anna Virtanen");
    assertThat(customer(CustomerInput.person(null, "Prince", Language.EN, null)).name()).isEqualTo("Prince");
  }

  @Test
  void aCustomerHasAName() {
    assertRefused("customer.name-missing", () -> customer(CustomerInput.person(" ", null, Language.EN, null)));
    assertRefused("customer.name-missing", () -> customer(CustomerInput.organisation(" ", null, Language.EN, null)));
  }

  @Test
  void aPersonStaysAPersonAndHasNoBusinessId() {
    assertRefused("customer.kind-is-fixed", () -> anna.edit(CustomerInput.organisation("Anna AS", null, Language.FI, "FI")));
    assertRefused("customer.person-without-business-id", () -> anna.edit(
        new CustomerInput(CustomerKind.PERSON, CustomerStage.CUSTOMER, null, "Anna", "Virtanen", "12", Language.FI, "FI")));
  }

  @Test
  void whatACustomerWantsIsRefusedEarlyWhenItCouldNeverBe() {
    assertRefused("customer.name-missing", () -> anna.wanted(new MyDetailsInput("ignored", null, " ", null, Language.FI)));
    assertThat(firm.wanted(new MyDetailsInput("New AS", "ignored", "ignored", "923609016", Language.NB)).changesTo(firm.values())).hasSize(2);
    assertThat(firm.name()).as("nothing is changed yet").isEqualTo("Firm AS");
  }

  @Test
  void anAddressEndsOnceAndNotBeforeItBegins() {
    Address address = anna.addAddress(address("Katu 1"), TODAY);
    assertRefused("address.ends-before-it-begins", () -> address.end(TODAY.minusDays(1)));

    address.end(TODAY);

    assertThat(address.isValidOn(TODAY)).isTrue();
    assertThat(address.isValidOn(TODAY.plusDays(1))).isFalse();
    assertThat(address.isValidOn(TODAY.minusDays(1))).isFalse();
    assertRefused("address.has-ended", () -> address.end(TODAY));
    assertRefused("address.has-ended", () -> address.change(address("Katu 2")));
  }

  @Test
  void theSamePartIsNotAddedTwice() {
    assertThat(anna.addAddress(address("Katu 1"), TODAY)).isSameAs(anna.addAddress(address(" Katu 1 "), TODAY.plusDays(1)));
    assertThat(anna.addContactPoint(phone("0401234567"))).isSameAs(anna.addContactPoint(phone("+358 40 123 4567")));
    assertThat(firm.openAccount("A-1", account("EUR"))).isSameAs(firm.sameAccount(account("EUR")));
  }

  @Test
  void oneContactPointOfAKindIsPreferred() {
    ContactPoint first = anna.addContactPoint(phone("0401234567"));
    ContactPoint second = anna.addContactPoint(phone("0501234567"));
    assertThat(first.isPreferred()).isTrue();
    assertThat(second.isPreferred()).isFalse();

    anna.changeContactPoint(second, new ContactPointInput(ContactPointKind.PHONE, "0501234567", "work", true));

    assertThat(first.isPreferred()).isFalse();
    assertThat(second.isPreferred()).isTrue();
  }

  @Test
  void aContactPointKeepsItsKindAndIsNotASecondOfAnother() {
    ContactPoint first = anna.addContactPoint(phone("0401234567"));
    anna.addContactPoint(phone("0501234567"));

    assertRefused("contact-point.exists", () -> anna.changeContactPoint(first, phone("0501234567")));
    assertRefused("contact-point.kind-is-fixed", () -> anna.changeContactPoint(first,
        new ContactPointInput(ContactPointKind.EMAIL, "a@example.org", null, false)));
  }

  @Test
  void onlyOrganisationsHaveContacts() {
    assertRefused("contact.only-at-organisations", () -> new Contact(anna, contact("Nils")));
  }

  @Test
  void anAccountKeepsItsCurrency() {
    Account account = firm.openAccount("A-1", account("NOK"));

    assertRefused("account.currency-is-fixed", () -> account.change(account("EUR")));
    assertRefused("account.currency-unknown", () -> firm.openAccount("A-2", account("QQQ")));
  }

  @Test
  void nobodyNeedsMoreThanAHundredAddresses() {
    for (int i = 0; i < Customer.MOST_PARTS; i++) {
      anna.addAddress(address("Katu " + i), TODAY);
    }
    assertRefused("customer.too-many-parts", () -> anna.addAddress(address("Katu 100"), TODAY));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> anna.address(1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> anna.contactPoint(1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> anna.account("A-1")).isInstanceOf(NotFound.class);
  }

  @Test
  void theLastOwnerStaysAndAnInvitationOnlyRaises() {
    Membership owner = new Membership("s", anna, CustomerRight.OWNER, Instant.EPOCH);
    assertRefused("membership.last-owner", () -> owner.change(AccessInput.toAll(CustomerRight.BUYER), 1));
    owner.raiseTo(invitation(CustomerRight.VIEWER));
    assertThat(owner.right()).isEqualTo(CustomerRight.OWNER);

    owner.change(AccessInput.toAll(CustomerRight.BUYER), 2);
    assertThat(owner.right()).isEqualTo(CustomerRight.BUYER);
    assertRefused("invitation.other-right", () -> owner.raiseTo(invitation(CustomerRight.BILLER)));
  }

  @Test
  void acceptedInvitationsCannotBeWithdrawn() {
    Invitation invitation = invitation(CustomerRight.BUYER);
    invitation.accept("s", Instant.EPOCH);

    assertRefused("invitation.used", invitation::withdraw);
    assertRefused("invitation.used", () -> invitation.accept("t", Instant.EPOCH));
  }

  private Invitation invitation(CustomerRight right) {
    return new Invitation(anna, InvitationCode.random(), new InvitationInput("a@example.org", right, Language.EN), Cast.CLARA, Instant.EPOCH);
  }

  private static Customer customer(CustomerInput input) {
    return new Customer("C-1", input, Instant.EPOCH, null);
  }

  private static AddressInput address(String street) {
    return new AddressInput(AddressKind.DELIVERY, null, street, null, "00100", "Helsinki", "FI", null);
  }

  private static ContactPointInput phone(String number) {
    return new ContactPointInput(ContactPointKind.PHONE, number, null, false);
  }

  private static ContactInput contact(String name) {
    return new ContactInput(name, null, "a@example.org", null);
  }

  private static AccountInput account(String currency) {
    return new AccountInput("Main", currency, 14, new BigDecimal("100"));
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
