package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.RecordRef;

/** Gives new customers and accounts their numbers; called by the commands that make them. */
@ApplicationScoped
@Transactional
@SignedIn
public class NewCustomers {

  private static final Map<String, String> CURRENCIES = Map.of("NO", "NOK", "SE", "SEK", "DK", "DKK", "GB", "GBP", "US", "USD", "CH", "CHF");

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** A customer with a first account in the currency of its country, payable in 14 days. */
  public Customer create(CustomerInput input, String creationKey) {
    Customer customer = new Customer("C-" + next("customer_numbers"), input, clock.instant(), creationKey);
    em.persist(customer);
    String currency = customer.country() == null ? "EUR" : CURRENCIES.getOrDefault(customer.country(), "EUR");
    openAccount(customer, new AccountInput(customer.name().substring(0, Math.min(100, customer.name().length())), currency, 14, null));
    audit.record("customer.created", new RecordRef("customer", customer.number()), customer.id(), FieldValues.none().changesTo(customer.values()));
    return customer;
  }

  public Account openAccount(Customer customer, AccountInput input) {
    Account same = customer.sameAccount(input);
    if (same != null) {
      return same;
    }
    Account account = customer.openAccount("A-" + next("account_numbers"), input);
    em.persist(account);
    return account;
  }

  private long next(String sequence) {
    return ((Number) em.createNativeQuery("select nextval('" + sequence + "')").getSingleResult()).longValue();
  }
}
