package org.tuttu.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.tuttu.shared.AccessDenied;

/** The customer whom the current user acts for: part of every self-service query, with the accounts that the user may reach there. */
@RequestScoped
public class CurrentCustomer {

  @Inject
  CurrentUser user;

  /** @throws AccessDenied when the user acts for no customer */
  public long id() {
    return actingFor().customerId();
  }

  public String number() {
    return actingFor().customerNumber();
  }

  /** For the customer as a whole, or for one account at least. */
  public boolean may(CustomerPermission permission) {
    return user.caller().map(Caller::actingFor).filter(acting -> acting.access().allows(permission)).isPresent();
  }

  /** @param accountNumber of an account that is known to be the customer's */
  public boolean may(CustomerPermission permission, String accountNumber) {
    return user.caller().map(Caller::actingFor).filter(acting -> acting.access().allows(permission, accountNumber)).isPresent();
  }

  /** The accounts that a permission reaches: no further statement, the sign-in knows them. */
  public AccountScope accounts(CustomerPermission permission) {
    return actingFor().access().scope(permission);
  }

  /**
   * What one order of an account may cost with VAT, in the account's currency; empty for no limit.
   *
   * @param accountNumber of an account for which the user may {@link CustomerPermission#PLACE_ORDERS}
   */
  public Optional<BigDecimal> orderLimit(String accountNumber) {
    return Optional.ofNullable(actingFor().access().orderLimit(accountNumber));
  }

  /**
   * The beginning of an order by which the account that the user chose to order by comes before the others; empty where none is chosen, so that such a
   * query stays as it is.
   *
   * @param column the account's id, such as {@code a.id}
   */
  public String payingFirst(String column) {
    return user.caller().map(Caller::actingFor).map(ActingFor::paying).map(chosen -> column + " <> " + chosen.id() + ", ").orElse("");
  }

  private ActingFor actingFor() {
    return user.caller().map(Caller::actingFor).orElseThrow(() -> new AccessDenied("customer"));
  }
}
