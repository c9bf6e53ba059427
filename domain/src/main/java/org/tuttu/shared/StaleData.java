package org.tuttu.shared;

import java.util.List;

/** Somebody else changed the record since the caller saw it; {@link #changes()} tells what. */
public class StaleData extends DomainException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldChange> changes;

  public StaleData(List<FieldChange> changes) {
    super("changed-meanwhile");
    this.changes = List.copyOf(changes);
  }

  public List<FieldChange> changes() {
    return changes == null ? List.of() : changes;
  }
}
