package org.tuttu.bulk;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.identity.Caller;
import org.tuttu.identity.Role;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** One change to many records, and how far it is. */
@Entity
@Table(name = "bulk_jobs")
public class BulkJob {

  @Id
  @GeneratedValue(generator = "bulk_jobs_seq")
  @SequenceGenerator(name = "bulk_jobs_seq", sequenceName = "bulk_jobs_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  private String number;

  @Column(name = "job_key")
  private String key;

  @Enumerated(STRING)
  private BulkAction action;

  private String argument;
  private String filter;

  @Enumerated(STRING)
  private BulkStatus status;

  private int records;
  private boolean cut;

  @Column(name = "begun_by")
  private String begunBy;

  @Column(name = "begun_by_username")
  private String begunByUsername;

  @Column(name = "begun_by_name")
  private String begunByName;

  @Column(name = "begun_by_roles")
  private String begunByRoles;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "stepped_at")
  private Instant steppedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected BulkJob() {}

  BulkJob(String number, BulkInput input, Caller by, Instant at) {
    this.number = number;
    this.key = input.key();
    this.action = input.action();
    this.argument = input.stage() == null ? null : input.stage().name();
    this.filter = input.ids() == null ? input.state().withoutColumns().text() : null;
    this.status = BulkStatus.RUNNING;
    this.begunBy = by.subject();
    this.begunByUsername = by.username();
    this.begunByName = by.name();
    this.begunByRoles = by.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    this.begunAt = at;
  }

  /** @throws RuleViolated when there is nothing to do */
  void takes(int found, int most) {
    if (found == 0) {
      throw new RuleViolated("bulk.nothing");
    }
    cut = found > most;
    records = Math.min(found, most);
  }

  void cancel(Instant now) {
    require(status == BulkStatus.RUNNING);
    end(BulkStatus.CANCELLED, now);
  }

  void undo() {
    require(action.isUndoable() && (status == BulkStatus.DONE || status == BulkStatus.CANCELLED));
    status = BulkStatus.UNDOING;
    endedAt = null;
  }

  /** Nothing is left to do. */
  void end(Instant now) {
    end(status == BulkStatus.UNDOING ? BulkStatus.UNDONE : BulkStatus.DONE, now);
  }

  private void end(BulkStatus at, Instant now) {
    status = at;
    endedAt = now;
  }

  /** A node has worked on it; others get their turn. */
  void step(Instant now) {
    steppedAt = now;
  }

  void requireVersionAtRest(long seen) {
    if (!status.isAtWork() && seen != version) {
      throw new StaleData(List.of());
    }
  }

  private void require(boolean condition) {
    if (!condition) {
      throw new RuleViolated("bulk.not-now", number);
    }
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  BulkAction action() {
    return action;
  }

  String argument() {
    return argument;
  }

  BulkStatus status() {
    return status;
  }

  boolean isOf(Caller caller) {
    return begunBy.equals(caller.subject());
  }

  /** The one who began it, with the roles of then. */
  Caller by() {
    Set<Role> roles = Arrays.stream(begunByRoles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    return new Caller(begunBy, begunByUsername, begunByName, "", roles, null);
  }

  BulkDetails details(Map<BulkOutcome, Integer> counts, boolean mine) {
    return new BulkDetails(number, version, action, argument, filter, status, records, cut, counts, begunByName, begunAt, mine);
  }
}
