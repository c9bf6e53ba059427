package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.shared.FieldChange;

/** What somebody else changed while this user was typing, so that the page can show it and the user decide; told by the fault handler. */
@Named
@RequestScoped
public class Conflict {
  private boolean found;
  private List<FieldChange> changes = List.of();

  /** @param changes field by field what this user wants (before) and what stands now (after) */
  public void is(List<FieldChange> changes) {
    this.found = true;
    this.changes = changes;
  }

  public boolean isFound() {
    return found;
  }

  public List<FieldChange> getChanges() {
    return changes;
  }
}
