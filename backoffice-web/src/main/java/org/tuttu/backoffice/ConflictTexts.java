package org.tuttu.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.web.page.Conflict;

/** What somebody else changed meanwhile, ready to print. */
@Named
@RequestScoped
public class ConflictTexts {
  @Inject Conflict conflict;
  @Inject Wording wording;

  public List<ChangeView> getChanges() {
    return ChangeView.of(conflict.getChanges(), wording);
  }
}
