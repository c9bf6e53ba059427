package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.ChangePolicies;
import org.tuttu.customer.ChangePolicyRow;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** What becomes of changes that customers send; a manager decides. */
@Named
@ViewScoped(saveInViewState = true)
public class PoliciesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ChangePolicies policies;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private final ArrayList<Kind> kinds = new ArrayList<>();

  /** The fields of one kind of customer. */
  public record Kind(String name, ArrayList<PolicyLine> rows) implements Serializable {}

  public void load() {
    var all = policies.all();
    kinds.clear();
    for (var kind : CustomerKind.values()) {
      kinds.add(new Kind(formats.name(kind), all.stream().filter(row -> row.kind() == kind).map(row -> new PolicyLine(row, name(row)))
          .collect(Collectors.toCollection(ArrayList::new))));
    }
  }

  /** After a conflict the page shows what stands now, beside what was wanted. */
  public void refresh() {
    if (conflict.isFound()) {
      load();
    }
  }

  public String save() {
    var lines = kinds.stream().flatMap(kind -> kind.rows().stream()).toList();
    policies.change(lines.stream().map(PolicyLine::seen).toList(), lines.stream().map(PolicyLine::wanted).toList());
    notices.say("page.policies.saved");
    return "/changes/policies?faces-redirect=true";
  }

  private String name(ChangePolicyRow row) {
    return wording.policyField(row.field());
  }

  public List<Kind> getKinds() {
    return kinds;
  }
}
