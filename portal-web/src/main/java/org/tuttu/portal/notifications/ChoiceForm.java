package org.tuttu.portal.notifications;

import java.io.Serializable;
import org.tuttu.notifications.selfservice.ChoiceRow;
import org.tuttu.notifications.selfservice.Rhythm;

/** One kind of news in the form of choices; it knows what was chosen before. */
public class ChoiceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ChoiceRow before;
  private Rhythm bell;
  private Rhythm mail;

  ChoiceForm(ChoiceRow before) {
    this.before = before;
    bell = before.bell();
    mail = before.mail();
  }

  boolean isChanged() {
    return bell != before.bell() || mail != before.mail();
  }

  ChoiceRow chosen() {
    return before.with(bell, mail);
  }

  public Enum<?> getKind() {
    return before.kind();
  }

  /** Whether its mails are sent in any case. */
  public boolean isMust() {
    return before.must();
  }

  public Rhythm getBell() {
    return bell;
  }

  public void setBell(Rhythm bell) {
    this.bell = bell;
  }

  public Rhythm getMail() {
    return mail;
  }

  public void setMail(Rhythm mail) {
    this.mail = mail;
  }
}
