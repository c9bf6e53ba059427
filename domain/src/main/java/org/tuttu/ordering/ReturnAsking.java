package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReader;
import org.tuttu.ordering.selfservice.ReturnableLine;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.FileRules;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Upload;

/** What a customer does about sending goods back. The order's row is locked while somebody asks: two at once see each other's pieces. */
@ApplicationScoped
@Transactional
@SignedIn
public class ReturnAsking {

  public static final int MOST_PHOTOS = 4;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  KeptFiles files;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** What arrived before this moment can no longer be sent back. */
  public Instant since() {
    return clock.instant().minus(Duration.ofDays(settings.number(Setting.RETURN_DAYS)));
  }

  /**
   * @return the return's number
   * @throws NotFound     when the customer has no such order
   * @throws RuleViolated when nothing is chosen, more than can be sent back, or a photo is none
   */
  public String ask(String orderNumber, long customerId, AccountScope accounts, ReturnInput input, List<Upload> photos) {
    Order order = locked(orderNumber, customerId, accounts);
    Optional<String> before = asked(customerId, input.key());
    if (before.isPresent()) {
      return before.get();
    }
    if (photos.size() > MOST_PHOTOS) {
      throw RuleViolated.at("file", "return.too-many-photos", MOST_PHOTOS);
    }
    String number = (String) em.createNativeQuery("select 'R-' || nextval('return_numbers')").getSingleResult();
    Return asked = new Return(number, order, input, chosen(order, input.quantities()), user.require(), clock.instant());
    em.persist(asked);
    em.flush();
    for (int i = 0; i < photos.size(); i++) {
      em.createNativeQuery("insert into return_photos (return_id, position, file_id) values (?, ?, ?)")
          .setParameter(1, asked.id()).setParameter(2, i + 1).setParameter(3, files.keep(photos.get(i), FileRules.PHOTOS).id()).executeUpdate();
    }
    audit.record("return.asked", new RecordRef("return", number), customerId,
        List.of(new FieldChange("order", null, orderNumber), new FieldChange("reason", null, input.reason().name())));
    return number;
  }

  private Map<OrderLine, Integer> chosen(Order order, Map<Integer, Integer> quantities) {
    Map<Integer, ReturnableLine> returnable = new LinkedHashMap<>();
    ReturnReader.returnable(em, order.id(), since()).forEach(line -> returnable.put(line.position(), line));
    Map<OrderLine, Integer> chosen = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      int wanted = quantities.getOrDefault(line.position(), 0);
      int left = returnable.containsKey(line.position()) ? returnable.get(line.position()).left() : 0;
      if (wanted > left) {
        throw new RuleViolated("return.too-many", line.name(), left);
      }
      if (wanted > 0) {
        chosen.put(line, wanted);
      }
    }
    if (chosen.isEmpty()) {
      throw new RuleViolated("return.nothing-chosen");
    }
    return chosen;
  }

  private Optional<String> asked(long customerId, String key) {
    List<?> found = em.createNativeQuery("select number from returns where customer_id = ? and return_key = ?")
        .setParameter(1, customerId).setParameter(2, key).getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  private Order locked(String orderNumber, long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("select id from orders where number = ? and customer_id = ?" + accounts.and("account_id") + " for update")
        .setParameter(1, orderNumber)
        .setParameter(2, customerId)
        .getResultList();
    return found.stream().findFirst().map(id -> em.find(Order.class, ((Number) id).longValue())).orElseThrow(() -> new NotFound("order", orderNumber));
  }

  /**
   * @throws NotFound     when the customer has no such return
   * @throws StaleData    when it went on meanwhile
   * @throws RuleViolated when it has been refused or received
   */
  public void withdraw(String number, long version, long customerId, AccountScope accounts) {
    Return back = ReturnSteps.locked(em, number).filter(found -> found.customerId() == customerId && accounts.includes(found.accountId()))
        .orElseThrow(() -> new NotFound("return", number));
    ReturnSteps.requireVersion(back, version);
    back.withdraw();
    audit.record("return.withdrawn", new RecordRef("return", number), customerId);
  }
}
