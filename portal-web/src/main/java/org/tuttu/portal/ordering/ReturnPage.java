package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;

/** One return; also as the slip that goes into its parcel. */
@Named
@RequestScoped
public class ReturnPage {
  @Inject MyReturns returns;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  private String number;
  private ReturnView back;

  /** @throws NotFound when the customer has no such return */
  public void load() {
    back = ReturnView.of(returns.details(number == null ? "" : number), formats, texts);
  }

  public ReturnView getBack() {
    return back;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
