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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Invites whoever holds its code to act for a customer: once, until it expires. The code itself is only in the mail; its hash is kept. */
@Entity
@Table(name = "invitations")
public class Invitation {

  static final Duration LIFE = Duration.ofDays(14);

  public enum Status {
    PENDING,
    ACCEPTED,
    WITHDRAWN
  }

  @Id
  @GeneratedValue(generator = "invitations_seq")
  @SequenceGenerator(name = "invitations_seq", sequenceName = "invitations_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Column(name = "code_hash")
  private String codeHash;

  private String email;

  @Enumerated(STRING)
  @Column(name = "access_right")
  private CustomerRight right;

  @ElementCollection
  @CollectionTable(name = "invitation_accounts", joinColumns = @JoinColumn(name = "invitation_id"))
  private List<GrantedAccount> accounts = new ArrayList<>();

  private Language language;

  @Column(name = "invited_by")
  private String invitedBy;

  @Column(name = "invited_by_name")
  private String invitedByName;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(STRING)
  private Status status = Status.PENDING;

  @Column(name = "accepted_by")
  private String acceptedBy;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected Invitation() {}

  Invitation(Customer customer, InvitationCode code, InvitationInput input, Caller invitedBy, Instant now) {
    this.customer = customer;
    this.codeHash = code.hash();
    this.email = EmailAddress.of(input.email()).value();
    this.right = input.access().right();
    this.accounts.addAll(GrantedAccount.of(customer, input.access()));
    this.language = input.language();
    this.invitedBy = invitedBy.subject();
    this.invitedByName = invitedBy.name();
    this.invitedAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  public Long id() {
    return id;
  }

  public Customer customer() {
    return customer;
  }

  public String email() {
    return email;
  }

  public CustomerRight right() {
    return right;
  }

  List<GrantedAccount> accounts() {
    return Collections.unmodifiableList(accounts);
  }

  /** The rights for single accounts in one line; null for none. */
  String writtenAccounts() {
    return GrantedAccount.written(accounts);
  }

  CustomerAccess access() {
    return GrantedAccount.access(right, accounts);
  }

  public String invitedByName() {
    return invitedByName;
  }

  /** The same invitation a moment ago: a double click, not a wish for a second mail. */
  boolean isRepeatedBy(InvitationInput input, Instant now) {
    return right == input.access().right() && Objects.equals(writtenAccounts(), GrantedAccount.written(GrantedAccount.of(customer, input.access())))
        && invitedAt.plus(Duration.ofMinutes(1)).isAfter(now);
  }

  public boolean isAcceptedBy(String subject) {
    return subject.equals(acceptedBy);
  }

  /** @throws RuleViolated when it is used, withdrawn or too old */
  public void requirePending(Instant now) {
    if (status == Status.ACCEPTED) {
      throw RuleViolated.at("code", "invitation.used");
    }
    if (status == Status.WITHDRAWN) {
      throw RuleViolated.at("code", "invitation.withdrawn");
    }
    if (!now.isBefore(expiresAt)) {
      throw RuleViolated.at("code", "invitation.expired");
    }
  }

  /**
   * Offers other rights than it did. The mail that has left does not say which, and stays good.
   *
   * @param seen the version that the caller saw
   * @throws StaleData    when it was changed meanwhile
   * @throws RuleViolated when it is used, withdrawn or too old
   */
  void change(long seen, AccessInput wanted, Instant now) {
    if (status != Status.PENDING || !now.isBefore(expiresAt)) {
      throw new RuleViolated("invitation.not-pending");
    }
    if (seen != version) {
      throw new StaleData(List.of());
    }
    List<GrantedAccount> granted = GrantedAccount.of(customer, wanted);
    right = wanted.right();
    accounts.clear();
    accounts.addAll(granted);
  }

  public void accept(String subject, Instant now) {
    requirePending(now);
    status = Status.ACCEPTED;
    acceptedBy = subject;
    acceptedAt = now;
  }

  public void withdraw() {
    if (status == Status.ACCEPTED) {
      throw new RuleViolated("invitation.used");
    }
    status = Status.WITHDRAWN;
  }
}
