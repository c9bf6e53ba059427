package org.tuttu.portal.privacy;

import java.io.Serializable;
import java.util.List;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;

/** What the customer agrees to for one purpose; it knows what counted before. */
public class ConsentForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ConsentPurpose purpose;
  private final List<Choice> choices;

  ConsentForm(ConsentPurpose purpose, List<Choice> choices) {
    this.purpose = purpose;
    this.choices = choices;
  }

  public Enum<?> getPurpose() {
    return purpose;
  }

  ConsentPurpose purpose() {
    return purpose;
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** One way to be contacted. */
  public static class Choice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ConsentChannel channel;
    private final boolean before;
    private boolean given;

    Choice(ConsentChannel channel, boolean given) {
      this.channel = channel;
      this.before = given;
      this.given = given;
    }

    boolean isChanged() {
      return given != before;
    }

    ConsentChannel channel() {
      return channel;
    }

    public Enum<?> getChannel() {
      return channel;
    }

    public boolean isGiven() {
      return given;
    }

    public void setGiven(boolean given) {
      this.given = given;
    }
  }
}
