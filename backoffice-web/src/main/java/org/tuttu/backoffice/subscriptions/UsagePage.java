package org.tuttu.backoffice.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.subscriptions.Readings;
import org.tuttu.web.files.Uploads;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Takes in what was counted: a file, or lines that are typed or pasted. */
@Named
@ViewScoped(saveInViewState = true)
public class UsagePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Readings readings;
  @Inject Notices notices;
  private String number;
  private String lines;
  private transient Part file;

  /** A line that only needs its amount, when it was opened from a subscription. */
  public void load() {
    lines = number == null || number.isBlank() ? null : number + ";;";
  }

  /** A file goes before lines. */
  public String save() {
    var sent = Uploads.of(file);
    var taken = sent == null ? readings.record(lines) : readings.record(sent);
    notices.say("page.usage.done", taken.recorded(), taken.known());
    return PageAddress.of(number == null || number.isBlank() ? "/subscriptions/subscriptions" : "/subscriptions/subscription").with("number", number).redirect();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }
}
