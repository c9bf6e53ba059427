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
  private boolean document;
  private boolean dated;

  PolicyLine(ChangePolicyRow row, String name) {
    this.row = row;
    this.name = name;
    policy = row.policy();
    document = row.document();
    dated = row.dated();
  }

  ChangePolicyRow seen() {
    return row;
  }

  ChangePolicyRow wanted() {
    return new ChangePolicyRow(row.field(), row.kind(), policy, document, dated);
  }

  public String getName() {
    return name;
  }

  public List<ChangePolicy> getChoices() {
    return row.choices();
  }

  /** Whether a day can be allowed for it at all. */
  public boolean isDatable() {
    return row.isDatable();
  }

  public boolean isDocument() {
    return document;
  }

  public void setDocument(boolean document) {
    this.document = document;
  }

  public boolean isDated() {
    return dated;
  }

  public void setDated(boolean dated) {
    this.dated = dated;
  }

  public ChangePolicy getPolicy() {
    return policy;
  }

  public void setPolicy(ChangePolicy policy) {
    this.policy = policy;
  }
}
