package org.tuttu.ordering;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static org.tuttu.ordering.selfservice.ReturnStatus.ACCEPTED;
import static org.tuttu.ordering.selfservice.ReturnStatus.ASKED;
import static org.tuttu.ordering.selfservice.ReturnStatus.RECEIVED;
import static org.tuttu.ordering.selfservice.ReturnStatus.REFUSED;
import static org.tuttu.ordering.selfservice.ReturnStatus.WITHDRAWN;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.shared.RuleViolated;

/** Delivered goods that a customer wants to send back: asked for, accepted or refused, and received. */
@Entity
@Table(name = "returns")
public class Return {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "returns_seq")
  @SequenceGenerator(name = "returns_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "order_id", nullable = false)
  private Order order;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  // The account's customer, again: every question of ownership is answered by this table alone.
  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(name = "return_key", nullable = false)
  private String returnKey;

  @Enumerated(STRING)
  @Column(nullable = false)
  private ReturnStatus status;

  @Enumerated(STRING)
  @Column(nullable = false)
  private ReturnReason reason;

  private String description;

  @Column(nullable = false)
  private int pieces;

  @Column(name = "asked_at", nullable = false)
  private Instant askedAt;

  @Column(name = "asked_by", nullable = false)
  private String askedBy;

  @Column(name = "asked_by_name", nullable = false)
  private String askedByName;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by_name")
  private String decidedByName;

  private String decision;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "received_by_name")
  private String receivedByName;

  @OneToMany(mappedBy = "owner", cascade = PERSIST)
  @OrderBy("id")
  private List<ReturnLine> lines = new ArrayList<>();

  protected Return() {}

  /** @param quantities pieces by line; not empty */
  Return(String number, Order order, ReturnInput input, Map<OrderLine, Integer> quantities, Caller by, Instant now) {
    this.number = number;
    this.order = order;
    accountId = order.accountId();
    customerId = order.customerId();
    returnKey = input.key();
    status = ASKED;
    reason = input.reason();
    description = blankToNull(input.description());
    askedAt = now;
    askedBy = by.subject();
    askedByName = by.name();
    quantities.forEach((line, quantity) -> lines.add(new ReturnLine(this, line, quantity)));
    pieces = quantities.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** @param note what to mind when sending it; null or blank for nothing */
  void accept(String note, Caller by, Instant now) {
    require(status == ASKED, "return.decided");
    decide(ACCEPTED, note, by, now);
  }

  void refuse(String why, Caller by, Instant now) {
    require(status == ASKED, "return.decided");
    decide(REFUSED, why, by, now);
  }

  private void decide(ReturnStatus next, String text, Caller by, Instant now) {
    status = next;
    decision = blankToNull(text);
    decidedAt = now;
    decidedByName = by.name();
  }

  void withdraw() {
    require(status.isWithdrawable(), "return.not-withdrawable");
    status = WITHDRAWN;
  }

  /**
   * What is not named did not come back.
   *
   * @param came by the order line's position
   * @throws RuleViolated when nothing came back, or more than was to
   */
  void receive(Map<Integer, ReceivedInput.Line> came, Caller by, Instant now) {
    require(status == ACCEPTED, "return.not-receivable");
    lines.forEach(line -> line.receive(came.getOrDefault(line.line().position(), ReceivedInput.Line.NOTHING)));
    if (lines.stream().allMatch(line -> line.received() == 0)) {
      throw new RuleViolated("return.nothing-received");
    }
    status = RECEIVED;
    receivedAt = now;
    receivedByName = by.name();
  }

  private void require(boolean allowed, String code) {
    if (!allowed) {
      throw new RuleViolated(code, number);
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  Order order() {
    return order;
  }

  ReturnStatus status() {
    return status;
  }

  long accountId() {
    return accountId;
  }

  long customerId() {
    return customerId;
  }

  String askedBy() {
    return askedBy;
  }

  List<ReturnLine> lines() {
    return Collections.unmodifiableList(lines);
  }
}
