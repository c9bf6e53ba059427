package org.tuttu.replenishment;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.replenishment.selfservice.StandingInput;
import org.tuttu.replenishment.selfservice.StandingStatus;
import org.tuttu.replenishment.selfservice.WhenDearer;
import org.tuttu.replenishment.selfservice.WhenMissing;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Becomes an order every so many weeks, until it is ended. */
@Entity
@Table(name = "standing_orders")
public class StandingOrder {

  /** Nobody knows what they need later than that. */
  private static final int FARTHEST_WEEKS = 104;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standing_orders_seq")
  @SequenceGenerator(name = "standing_orders_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, updatable = false)
  private String number;

  @Column(name = "customer_id", nullable = false, updatable = false)
  private long customerId;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  @Column(name = "creation_key", nullable = false, updatable = false)
  private String creationKey;

  @Column(nullable = false)
  private String name;

  @Enumerated(STRING)
  @Column(nullable = false)
  private StandingStatus status = StandingStatus.ACTIVE;

  @Column(nullable = false)
  private int weeks;

  @Column(name = "next_on", nullable = false)
  private LocalDate nextOn;

  @Enumerated(STRING)
  @Column(name = "when_missing", nullable = false)
  private WhenMissing whenMissing;

  @Enumerated(STRING)
  @Column(name = "when_dearer", nullable = false)
  private WhenDearer whenDearer;

  private String reference;

  @Column(nullable = false)
  private String orderer;

  @Column(name = "orderer_name", nullable = false)
  private String ordererName;

  @Column(name = "announced_for")
  private LocalDate announcedFor;

  @Column(name = "attempt_at", nullable = false)
  private Instant attemptAt;

  @Column(name = "delivery_recipient")
  private String recipient;

  @Column(name = "delivery_street", nullable = false)
  private String street;

  @Column(name = "delivery_street2")
  private String street2;

  @Column(name = "delivery_postal_code")
  private String postalCode;

  @Column(name = "delivery_city", nullable = false)
  private String city;

  @Column(name = "delivery_country", nullable = false)
  private String country;

  protected StandingOrder() {}

  /** @throws RuleViolated when it would begin today or earlier, or in years */
  public StandingOrder(String number, long customerId, long accountId, StandingInput input, DeliveryAddress delivery, Caller by, LocalDate today, Instant now) {
    this.number = number;
    this.customerId = customerId;
    creationKey = input.key();
    attemptAt = now;
    take(accountId, input, delivery, by, today);
  }

  /** From now on it is as the input says, and whoever changed it answers for it; tells what changed. */
  public List<FieldChange> change(long accountId, StandingInput input, DeliveryAddress delivery, Caller by, LocalDate today) {
    require(status != StandingStatus.ENDED, "standing.ended");
    List<FieldChange> changes = Stream.of(
            new FieldChange("name", name, input.name().strip()), new FieldChange("weeks", Integer.toString(weeks), Integer.toString(input.weeks())),
            new FieldChange("nextOn", nextOn.toString(), input.nextOn().toString()), new FieldChange("whenMissing", whenMissing.name(), input.whenMissing().name()),
            new FieldChange("whenDearer", whenDearer.name(), input.whenDearer().name()), new FieldChange("orderer", ordererName, by.name()))
        .filter(change -> !change.before().equals(change.after())).toList();
    take(accountId, input, delivery, by, today);
    return changes;
  }

  private void take(long account, StandingInput input, DeliveryAddress delivery, Caller by, LocalDate today) {
    if (!input.nextOn().isAfter(today) || input.nextOn().isAfter(today.plusWeeks(FARTHEST_WEEKS))) {
      throw RuleViolated.at("nextOn", "standing.day");
    }
    accountId = account;
    name = input.name().strip();
    weeks = input.weeks();
    nextOn = input.nextOn();
    whenMissing = input.whenMissing();
    whenDearer = input.whenDearer();
    reference = input.reference() == null || input.reference().isBlank() ? null : input.reference().strip();
    orderer = by.subject();
    ordererName = by.name();
    recipient = delivery.recipient();
    street = delivery.street();
    street2 = delivery.street2();
    postalCode = delivery.postalCode();
    city = delivery.city();
    country = delivery.country();
  }

  public void requireVersion(long seen) {
    if (seen != version) {
      throw new StaleData(List.of());
    }
  }

  /** Leaves its next day out; tells which. */
  public LocalDate skip() {
    require(status == StandingStatus.ACTIVE, "standing.not-active");
    LocalDate skipped = nextOn;
    nextOn = nextOn.plusWeeks(weeks);
    return skipped;
  }

  public void pause() {
    require(status == StandingStatus.ACTIVE, "standing.not-active");
    status = StandingStatus.PAUSED;
  }

  /** Goes on with the first of its days that is still to come. */
  public void resume(LocalDate today) {
    require(status == StandingStatus.PAUSED, "standing.not-paused");
    status = StandingStatus.ACTIVE;
    advance(today);
  }

  public void end() {
    require(status != StandingStatus.ENDED, "standing.ended");
    status = StandingStatus.ENDED;
  }

  boolean isDue(LocalDate day, LocalDate today) {
    return status == StandingStatus.ACTIVE && nextOn.equals(day) && !nextOn.isAfter(today);
  }

  /** Its day is done with. Days that passed while no server ran are not made up for: nobody needs three deliveries at once. */
  void done(LocalDate today) {
    nextOn = nextOn.plusWeeks(weeks);
    advance(today);
  }

  private void advance(LocalDate today) {
    while (!nextOn.isAfter(today)) {
      nextOn = nextOn.plusWeeks(weeks);
    }
  }

  boolean isToBeAnnounced(LocalDate today, int daysAhead) {
    return status == StandingStatus.ACTIVE && !Objects.equals(announcedFor, nextOn) && nextOn.isAfter(today) && !nextOn.isAfter(today.plusDays(daysAhead));
  }

  void announced() {
    announcedFor = nextOn;
  }

  void tryAgain(Instant at) {
    attemptAt = at;
  }

  private void require(boolean allowed, String code) {
    if (!allowed) {
      throw new RuleViolated(code, number);
    }
  }

  public long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String name() {
    return name;
  }

  long customerId() {
    return customerId;
  }

  public long accountId() {
    return accountId;
  }

  LocalDate nextOn() {
    return nextOn;
  }

  int weeks() {
    return weeks;
  }

  WhenMissing whenMissing() {
    return whenMissing;
  }

  WhenDearer whenDearer() {
    return whenDearer;
  }

  String orderer() {
    return orderer;
  }

  String reference() {
    return reference;
  }

  public DeliveryAddress delivery() {
    return new DeliveryAddress(recipient, street, street2, postalCode, city, country);
  }
}
