package org.tuttu.portal.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.MyChangeDocuments;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.portal.Address;
import org.tuttu.shared.FileRules;
import org.tuttu.web.files.Uploads;
import org.tuttu.web.page.Notices;

/** Sends a document along with a change. */
@Named("attachToChangePage")
@ViewScoped(saveInViewState = true)
public class AttachPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyChanges changes;
  @Inject MyChangeDocuments documents;
  @Inject Notices notices;
  private String number;
  private transient Part file;

  public void load() {
    changes.change(number == null ? "" : number);
  }

  public String add() {
    documents.add(number, Uploads.of(file));
    notices.say("change.attached", number);
    return Address.of("/account/change").and("number", number).and("faces-redirect", "true").toString();
  }

  public String getAccept() {
    return FileRules.DOCUMENTS.accept();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
