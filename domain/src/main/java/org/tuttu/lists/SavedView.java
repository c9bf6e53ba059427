package org.tuttu.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.tuttu.identity.Caller;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.StaleData;

/** A list as somebody saved it. */
@Entity
@Table(name = "saved_views")
public class SavedView {

  @Id
  @GeneratedValue(generator = "saved_views_seq")
  @SequenceGenerator(name = "saved_views_seq", sequenceName = "saved_views_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  private String list;
  private String name;
  private String state;
  private boolean shared;
  private String owner;

  @Column(name = "owner_name")
  private String ownerName;

  protected SavedView() {}

  SavedView(ListState state, ViewInput input, Caller owner) {
    this.list = state.spec().name();
    this.owner = owner.subject();
    this.ownerName = owner.name();
    this.state = state.text();
    rename(input);
  }

  void rename(ViewInput input) {
    name = input.name().strip();
    shared = input.shared();
  }

  void show(ListState as) {
    state = as.text();
  }

  void requireVersion(long seen) {
    if (seen != version) {
      throw new StaleData(List.of(new FieldChange("name", null, name)));
    }
  }

  public Long id() {
    return id;
  }

  String list() {
    return list;
  }

  String owner() {
    return owner;
  }

  boolean isShared() {
    return shared;
  }

  boolean isOf(Caller caller) {
    return owner.equals(caller.subject());
  }

  boolean isSeenBy(Caller caller) {
    return shared || isOf(caller);
  }

  ViewDetails details(Caller caller, boolean byDefault, boolean changeable) {
    return new ViewDetails(id, version, list, name, state, shared, isOf(caller), ownerName, byDefault, changeable);
  }
}
