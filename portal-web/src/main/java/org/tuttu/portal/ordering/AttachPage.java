package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.MyOrderFiles;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.portal.Address;
import org.tuttu.shared.FileRules;
import org.tuttu.web.files.Uploads;
import org.tuttu.web.page.Notices;

/** Adds a file to an order. */
@Named
@ViewScoped(saveInViewState = true)
public class AttachPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyOrders orders;
  @Inject MyOrderFiles files;
  @Inject Notices notices;
  private String number;
  private transient Part file;

  public void load() {
    orders.handled(number == null ? "" : number);
  }

  public String add() {
    files.add(number, Uploads.of(file));
    notices.say("order.attached", number);
    return Address.of("/orders/order").and("number", number).and("faces-redirect", "true").toString();
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
