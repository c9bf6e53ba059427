package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.Stock;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.ordering.selfservice.ReturnReader;
import org.tuttu.ordering.selfservice.ReturnRow;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/**
 * What staff do about returns. Every command takes the version that was seen, and throws {@link NotFound} when there is no such return, {@link StaleData} when it
 * went on meanwhile, and {@link RuleViolated} when its status does not allow it.
 */
@ApplicationScoped
@Transactional
public class Returns {

  /** At most so many are counted as waiting. */
  public static final int COUNTED = 100;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Stock stock;

  @Inject
  Event<News> news;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Event<ReturnReceived> received;

  @Inject
  Clock clock;

  /** Who comes here without having looked at the customer's page is in the audit trail for it. Four statements, five when that is to be written. */
  @StaffMay(HANDLE_ORDERS)
  public StaffReturnDetails details(String number) {
    var details = ReturnReader.details(em, number, null, AccountScope.all()).orElseThrow(() -> new NotFound("return", number));
    Object[] customer = (Object[]) em.createNativeQuery("select c.number, c.name, c.id from returns r join customers c on c.id = r.customer_id where r.number = ?")
        .setParameter(1, number)
        .getSingleResult();
    audit.lookedAlso((String) customer[0], ((Number) customer[2]).longValue());
    return new StaffReturnDetails(details, (String) customer[0], (String) customer[1]);
  }

  /** The returns of an order, the newest first; one statement. */
  @StaffMay(HANDLE_ORDERS)
  public List<ReturnRow> ofOrder(String orderNumber) {
    return ReturnReader.ofOrder(em, orderNumber, null, AccountScope.all());
  }

  /** How many wait to be decided, at most {@value #COUNTED}; one statement. */
  @StaffMay(HANDLE_ORDERS)
  public int waiting() {
    return ((Number) em.createNativeQuery("select count(*) from (select 1 from returns where status = 'ASKED' limit " + COUNTED + ") s").getSingleResult()).intValue();
  }

  /** @throws NotFound when the return has no such photo */
  @StaffMay(HANDLE_ORDERS)
  public KeptFile photo(String number, int position) {
    return ReturnReader.photo(em, number, position, null, AccountScope.all()).orElseThrow(() -> new NotFound("photo", number + "/" + position));
  }

  /** @param note what to mind when sending it, for the customer to read; null or blank for nothing */
  @StaffMay(HANDLE_ORDERS)
  public void accept(String number, long version, String note) {
    step(number, version, "return.accepted", back -> back.accept(note, user.require(), clock.instant()));
  }

  /** @param why for the customer to read */
  @StaffMay(HANDLE_ORDERS)
  public void refuse(String number, long version, String why) {
    if (why == null || why.isBlank()) {
      throw RuleViolated.at("decision", "return.reason-missing");
    }
    step(number, version, "return.refused", back -> back.refuse(why, user.require(), clock.instant()));
  }

  /**
   * Keeps what came back. What is sold again goes into the stock; what was charged for it is credited.
   *
   * @throws RuleViolated also when nothing came back, or more than was to
   */
  @StaffMay(HANDLE_ORDERS)
  public void receive(String number, long version, @NotNull @Valid ReceivedInput input) {
    step(number, version, "return.received", back -> {
      back.receive(input.lines(), user.require(), clock.instant());
      em.flush();
      stock.giveBack(toStock(back));
      Map<Integer, Integer> pieces = new HashMap<>();
      back.lines().stream().filter(line -> line.received() > 0).forEach(line -> pieces.put(line.line().position(), line.received()));
      received.fire(new ReturnReceived(back.id(), number, back.order().id(), pieces));
    });
  }

  private static Map<Long, Integer> toStock(Return back) {
    Map<Long, Integer> quantities = new HashMap<>();
    back.lines().stream().filter(ReturnLine::goesToStock).forEach(line -> quantities.merge(line.line().productId(), line.received(), Integer::sum));
    return quantities;
  }

  private static String told(Return back) {
    return switch (back.status()) {
      case ACCEPTED -> "return-accepted";
      case RECEIVED -> "return-received";
      case ASKED, REFUSED, WITHDRAWN -> "return-refused";
    };
  }

  private void step(String number, long version, String action, Consumer<Return> step) {
    Return back = ReturnSteps.locked(em, number).orElseThrow(() -> new NotFound("return", number));
    ReturnSteps.requireVersion(back, version);
    String before = back.status().name();
    step.accept(back);
    audit.record(action, new RecordRef("return", number), back.customerId(), List.of(new FieldChange("returnStatus", before, back.status().name())));
    news.fire(News.of(NewsKind.RETURNS, told(back), number).about(back.customerId()).ofAccount(back.accountId()).to(back.askedBy()).at("/returns/return?number=" + number));
  }
}
