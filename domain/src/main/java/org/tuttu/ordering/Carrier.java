package org.tuttu.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;

/** Somebody who brings shipments. */
@Entity
@Table(name = "carriers")
public class Carrier {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "carriers_seq")
  @SequenceGenerator(name = "carriers_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String code;

  @Column(nullable = false)
  private String name;

  @Column(name = "tracking_form")
  private String trackingForm;

  @Column(nullable = false)
  private boolean active;

  protected Carrier() {}

  Carrier(String code, CarrierInput input) {
    this.code = code;
    accept(input);
  }

  /** Takes what is new and tells which fields it changed. */
  List<FieldChange> edit(CarrierInput input) {
    List<FieldChange> changes = differences(input);
    accept(input);
    return changes;
  }

  /** The fields in which the input differs from what stands here: here before, there after. */
  List<FieldChange> differences(CarrierInput input) {
    return Stream.of(
            new FieldChange("name", name, input.name()),
            new FieldChange("trackingForm", trackingForm, blankToNull(input.trackingForm())),
            new FieldChange("active", Boolean.toString(active), Boolean.toString(input.active())))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private void accept(CarrierInput input) {
    name = input.name().strip();
    trackingForm = blankToNull(input.trackingForm());
    active = input.active();
  }

  /** @throws RuleViolated when it brings nothing for us any more */
  void requireActive() {
    if (!active) {
      throw RuleViolated.at("carrier", "carrier.not-active", name);
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  String trackingForm() {
    return trackingForm;
  }
}
