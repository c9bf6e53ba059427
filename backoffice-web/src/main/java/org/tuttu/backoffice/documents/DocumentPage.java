package org.tuttu.backoffice.documents;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.documents.SharedDocuments;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A document that staff share; it can be withdrawn here. */
@Named
@ViewScoped(saveInViewState = true)
public class DocumentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject SharedDocuments documents;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String number;
  private long version;
  private transient DocumentView document;

  public void load() {
    var row = documents.details(number == null ? "" : number);
    version = row.version();
    document = DocumentView.of(row, formats, wording);
  }

  /** After a refusal it is shown as it stands now. */
  public void refresh() {
    if (document == null) {
      load();
    }
  }

  public String withdraw() {
    var row = documents.details(number);
    documents.withdraw(number, version);
    notices.say("page.document.withdrawn", row.title());
    return PageAddress.of("/documents/documents").with("customer", row.customerNumber()).redirect();
  }

  public DocumentView getDocument() {
    return document;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
