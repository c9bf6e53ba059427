package org.tuttu.communication;

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
import org.tuttu.customer.Customer;
import org.tuttu.identity.Caller;

/** One contact with a customer, as it was recorded; it is not changed afterwards. */
@Entity
@Table(name = "interactions")
class Interaction {

  @Id
  @GeneratedValue(generator = "interactions_seq")
  @SequenceGenerator(name = "interactions_seq", sequenceName = "interactions_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(name = "interaction_key")
  private String key;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Enumerated(STRING)
  private Channel channel;

  @Enumerated(STRING)
  private Direction direction;

  private Instant at;
  private String summary;
  private String notes;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_by_name")
  private String recordedByName;

  protected Interaction() {}

  Interaction(Customer customer, InteractionInput input, Caller recordedBy, Instant at) {
    this.customer = customer;
    this.key = input.key();
    this.channel = input.channel();
    this.direction = input.direction();
    this.at = at;
    this.summary = input.summary().strip();
    this.notes = input.notes() == null || input.notes().isBlank() ? null : input.notes().strip();
    this.recordedBy = recordedBy.subject();
    this.recordedByName = recordedBy.name();
  }
}
