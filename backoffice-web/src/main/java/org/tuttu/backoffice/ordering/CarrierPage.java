package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.CarrierInput;
import org.tuttu.ordering.Carriers;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One carrier, or a new one: its code makes one of it however often the form is sent. */
@Named
@ViewScoped(saveInViewState = true)
public class CarrierPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Carriers carriers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String carrier;
  private String code;
  private long version;
  private String name;
  private String trackingForm;
  private boolean active = true;

  public void load() {
    if (isKnown()) {
      var now = carriers.details(carrier);
      version = now.version();
      name = now.name();
      trackingForm = now.trackingForm();
      active = now.active();
    }
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = carriers.details(carrier).version();
    }
  }

  public String save() {
    var input = new CarrierInput(name, trackingForm, active);
    if (isKnown()) {
      carriers.edit(carrier, version, input);
    } else {
      carriers.create(code, input);
    }
    notices.say("page.carrier.saved", name);
    return PageAddress.of("/carriers/carriers").redirect();
  }

  public boolean isKnown() {
    return carrier != null && !carrier.isBlank();
  }

  /** The code of the carrier that the page is about; null for a new one. */
  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null ? null : code.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTrackingForm() {
    return trackingForm;
  }

  public void setTrackingForm(String trackingForm) {
    this.trackingForm = trackingForm;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
