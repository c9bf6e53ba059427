package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.ArrayList;
import java.util.List;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A portal user may act for a customer, with a right for all accounts, and others for single ones. */
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

  @ElementCollection
  @CollectionTable(name = "membership_accounts", joinColumns = @JoinColumn(name = "membership_id"))
  private List<GrantedAccount> accounts = new ArrayList<>();

  protected Membership() {}

  /** Somebody who has accepted an invitation. */
  public Membership(String subject, Invitation invitation, Instant since) {
    this(subject, invitation.customer(), invitation.right(), since);
    take(invitation.right(), invitation.accounts());
  }

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

  /** The rights for single accounts in one line; null for none. */
  public String writtenAccounts() {
    return GrantedAccount.written(accounts);
  }

  void requireVersion(long seen) {
    if (seen != version) {
      throw new StaleData(List.of(new FieldChange("right", null, right.name()), new FieldChange("accounts", null, writtenAccounts())));
    }
  }

  /** @param owners how many owners the customer has, this one counted when it is one */
  void change(AccessInput wanted, long owners) {
    if (wanted.right() != CustomerRight.OWNER) {
      requireAnotherOwner(owners);
    }
    take(wanted.right(), GrantedAccount.of(customer, wanted));
  }

  private void take(CustomerRight newRight, List<GrantedAccount> newAccounts) {
    right = newRight;
    accounts.clear();
    newAccounts.forEach(each -> accounts.add(each.copy()));
  }

  /**
   * An invitation never takes a right away.
   *
   * @throws RuleViolated when it would: each right allows what the other does not
   */
  public void raiseTo(Invitation invitation) {
    CustomerAccess mine = GrantedAccount.access(right, accounts);
    if (mine.covers(invitation.access())) {
      return;
    }
    if (!invitation.access().covers(mine)) {
      throw RuleViolated.at("code", "invitation.other-right", customer.name());
    }
    take(invitation.right(), invitation.accounts());
  }

  /** @throws RuleViolated when this is the last owner: nobody could invite or withdraw any more */
  public void requireAnotherOwner(long owners) {
    if (right == CustomerRight.OWNER && owners < 2) {
      throw new RuleViolated("membership.last-owner");
    }
  }
}
