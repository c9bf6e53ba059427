package org.tuttu.backoffice.documents;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.documents.DocumentInput;
import org.tuttu.documents.SharedDocuments;
import org.tuttu.shared.FileRules;
import org.tuttu.web.files.Uploads;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Shares a file with a customer. */
@Named
@ViewScoped(saveInViewState = true)
public class SharePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject SharedDocuments documents;
  @Inject Notices notices;
  @Inject Look look;
  @Inject Clock clock;
  private String customer;
  private String name;
  private String key;
  private DocumentKind kind = DocumentKind.CONTRACT;
  private String title;
  private LocalDate datedOn;
  private transient Part file;

  public void load() {
    name = documents.customerName(customer == null ? "" : customer);
    key = UUID.randomUUID().toString();
    datedOn = LocalDate.now(clock.withZone(look.getZone()));
  }

  public String save() {
    documents.share(customer, new DocumentInput(key, kind, title, datedOn), Uploads.of(file));
    notices.say("page.share.done", title);
    return PageAddress.of("/documents/documents").with("customer", customer).redirect();
  }

  /** What a browser offers to choose. */
  public String getAccept() {
    return FileRules.DOCUMENTS.accept();
  }

  public String getName() {
    return name;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public DocumentKind getKind() {
    return kind;
  }

  public void setKind(DocumentKind kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public LocalDate getDatedOn() {
    return datedOn;
  }

  public void setDatedOn(LocalDate datedOn) {
    this.datedOn = datedOn;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
