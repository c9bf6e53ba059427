package org.tuttu.replenishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.tuttu.identity.Caller;
import org.tuttu.replenishment.selfservice.OrderListInput;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.StaleData;

/** Products and quantities under a name, for their owner or for all who order for the customer. */
@Entity
@Table(name = "order_lists")
public class OrderList {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_lists_seq")
  @SequenceGenerator(name = "order_lists_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(name = "customer_id", nullable = false, updatable = false)
  private long customerId;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(name = "owner_name", nullable = false)
  private String ownerName;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private boolean shared;

  protected OrderList() {}

  public OrderList(long customerId, Caller by, OrderListInput input) {
    this.customerId = customerId;
    owner = by.subject();
    ownerName = by.name();
    name = input.name().strip();
    shared = input.shared();
  }

  /** Takes another name, or other readers; tells what changed. */
  public List<FieldChange> change(long seen, OrderListInput input) {
    List<FieldChange> changes = List.of(new FieldChange("name", name, input.name().strip()), new FieldChange("shared", Boolean.toString(shared), Boolean.toString(input.shared())));
    if (seen != version) {
      throw new StaleData(changes.stream().filter(change -> !change.before().equals(change.after())).toList());
    }
    name = input.name().strip();
    shared = input.shared();
    return changes;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }
}
