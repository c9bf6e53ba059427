package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.HANDLE_SUBSCRIPTIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.ChangeInput;
import org.tuttu.subscriptions.selfservice.ChangeWhen;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.subscriptions.selfservice.SeatsInput;
import org.tuttu.subscriptions.selfservice.StartInput;

/** What staff do to subscriptions, on a customer's behalf; as {@link SubscriptionSteps} says. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_SUBSCRIPTIONS)
public class Subscriptions {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  SubscriptionStarts starts;

  @Inject
  SubscriptionSteps steps;

  /** @param seats one where the plan is not priced by seats */
  public Quote startQuote(String customerNumber, String planNumber, String accountNumber, int seats) {
    return starts.quote(customer(customerNumber), planNumber, accountNumber, seats);
  }

  /** The same key again gives the same subscription's number. */
  public String startFor(String customerNumber, @NotNull @Valid StartInput input) {
    return starts.start(customer(customerNumber), input);
  }

  public boolean canChangeAtOnce(String number, String planNumber) {
    return steps.canChangeAtOnce(number, Whose.anybodys(), planNumber);
  }

  public Quote changeQuote(String number, String planNumber, ChangeWhen when) {
    return steps.quote(number, Whose.anybodys(), planNumber, when);
  }

  public void change(String number, @NotNull @Valid ChangeInput input) {
    steps.change(number, Whose.anybodys(), input);
  }

  public Quote seatsQuote(String number, int seats) {
    return steps.seatsQuote(number, Whose.anybodys(), seats);
  }

  public void changeSeats(String number, @NotNull @Valid SeatsInput input) {
    steps.changeSeats(number, Whose.anybodys(), input);
  }

  public void dropChange(String number, long version) {
    steps.dropChange(number, Whose.anybodys(), version);
  }

  public void pause(String number, long version) {
    steps.pause(number, Whose.anybodys(), version);
  }

  /** What resuming today costs at once; null for nothing. */
  public Charge resuming(String number) {
    return steps.resuming(number, Whose.anybodys());
  }

  public void resume(String number, long version) {
    steps.resume(number, Whose.anybodys(), version);
  }

  public LocalDate earliestEnd(String number) {
    return steps.earliestEnd(number, Whose.anybodys());
  }

  public void end(String number, long version) {
    steps.end(number, Whose.anybodys(), version);
  }

  public void keep(String number, long version) {
    steps.keep(number, Whose.anybodys(), version);
  }

  private Whose customer(String number) {
    List<?> found = em.createNativeQuery("select id from customers where number = ?").setParameter(1, number).getResultList();
    return found.stream().findFirst().map(id -> new Whose(((Number) id).longValue(), AccountScope.all())).orElseThrow(() -> new NotFound("customer", number));
  }
}
