package org.tuttu.backoffice.customer;

import java.io.Serializable;
import java.util.List;
import org.tuttu.customer.ChangePolicyRow;
import org.tuttu.customer.selfservice.ChangePolicy;

/** What becomes of changes of a field, while a manager chooses. */
public class PolicyLine implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ChangePolicyRow row;
  private final String name;
  private ChangePolicy policy;

  PolicyLine(ChangePolicyRow row, String name) {
    this.row = row;
    this.name = name;
    policy = row.policy();
  }

  ChangePolicyRow seen() {
    return row;
  }

  ChangePolicyRow wanted() {
    return new ChangePolicyRow(row.field(), row.kind(), policy);
  }

  public String getName() {
    return name;
  }

  public List<ChangePolicy> getChoices() {
    return row.choices();
  }

  public ChangePolicy getPolicy() {
    return policy;
  }

  public void setPolicy(ChangePolicy policy) {
    this.policy = policy;
  }
}
