package org.tuttu.backoffice.subscriptions;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.subscriptions.PlanInput;
import org.tuttu.subscriptions.PlanQueries;
import org.tuttu.subscriptions.Plans;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A plan to be offered; its number makes one of it however often the form is sent. Its price comes next. */
@Named
@ViewScoped(saveInViewState = true)
public class NewPlanPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject PlanQueries queries;
  @Inject Plans plans;
  @Inject Notices notices;
  private String number;
  private String productNumber;
  private String name;
  private BillingPeriod period = BillingPeriod.MONTH;
  private BillingTime billed = BillingTime.IN_ADVANCE;
  private int termMonths = 12;
  private int minimumMonths;
  private int noticeDays = 30;
  private boolean pausable;
  private String meter;
  private boolean perSeat;
  private transient List<SelectItem> products;

  public String save() {
    plans.create(new PlanInput(number, productNumber, name, period, termMonths, minimumMonths, noticeDays, billed, pausable, meter, perSeat));
    notices.say("page.plan.created", name);
    return PageAddress.of("/plans/price").with("number", number).redirect();
  }

  /** What it can be for. */
  public List<SelectItem> getProducts() {
    if (products == null) {
      products = queries.products().stream().map(product -> new SelectItem(product.number(), product.name() + " (" + product.number() + ")")).toList();
    }
    return products;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number == null ? null : number.strip();
  }

  public String getProductNumber() {
    return productNumber;
  }

  public void setProductNumber(String productNumber) {
    this.productNumber = productNumber;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public BillingPeriod getPeriod() {
    return period;
  }

  public void setPeriod(BillingPeriod period) {
    this.period = period;
  }

  public BillingTime getBilled() {
    return billed;
  }

  public void setBilled(BillingTime billed) {
    this.billed = billed;
  }

  public int getTermMonths() {
    return termMonths;
  }

  public void setTermMonths(int termMonths) {
    this.termMonths = termMonths;
  }

  public int getMinimumMonths() {
    return minimumMonths;
  }

  public void setMinimumMonths(int minimumMonths) {
    this.minimumMonths = minimumMonths;
  }

  public int getNoticeDays() {
    return noticeDays;
  }

  public void setNoticeDays(int noticeDays) {
    this.noticeDays = noticeDays;
  }

  public boolean isPausable() {
    return pausable;
  }

  public void setPausable(boolean pausable) {
    this.pausable = pausable;
  }

  public boolean isPerSeat() {
    return perSeat;
  }

  public void setPerSeat(boolean perSeat) {
    this.perSeat = perSeat;
  }

  public String getMeter() {
    return meter;
  }

  public void setMeter(String meter) {
    this.meter = meter;
  }
}
