package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A portal user may act for a customer, with a right. */
@Entity
@Table(name = "memberships")
public class Membership {

  @Id
  @GeneratedValue(generator = "memberships_seq")
  @SequenceGenerator(name = "memberships_seq", sequenceName = "memberships_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  private String subject;

  @Enumerated(STRING)
  @Column(name = "access_right")
  private CustomerRight right;

  private Instant since;

  protected Membership() {}

  public Membership(String subject, Customer customer, CustomerRight right, Instant since) {
    this.subject = subject;
    this.customer = customer;
    this.right = right;
    this.since = since;
  }

  public Long id() {
    return id;
  }

  public Customer customer() {
    return customer;
  }

  public String subject() {
    return subject;
  }

  public CustomerRight right() {
    return right;
  }

  public void requireVersion(long seen) {
    if (seen != version) {
      throw new StaleData(List.of(new FieldChange("right", null, right.name())));
    }
  }

  /** @param owners how many owners the customer has, this one counted when it is one */
  public void changeRight(CustomerRight wanted, long owners) {
    if (wanted != CustomerRight.OWNER) {
      requireAnotherOwner(owners);
    }
    right = wanted;
  }

  /**
   * An invitation never takes a right away.
   *
   * @throws RuleViolated when it would: each right allows what the other does not
   */
  public void raiseTo(CustomerRight invited) {
    if (CustomerAccess.toAll(right).covers(CustomerAccess.toAll(invited))) {
      return;
    }
    if (!CustomerAccess.toAll(invited).covers(CustomerAccess.toAll(right))) {
      throw RuleViolated.at("code", "invitation.other-right", customer.name());
    }
    right = invited;
  }

  /** @throws RuleViolated when this is the last owner: nobody could invite or withdraw any more */
  public void requireAnotherOwner(long owners) {
    if (right == CustomerRight.OWNER && owners < 2) {
      throw new RuleViolated("membership.last-owner");
    }
  }
}
