package org.tuttu.portal.ordering;

import java.io.Serializable;
import java.time.LocalDate;
import org.tuttu.ordering.selfservice.DeliveryWish;

/** What somebody wishes about a delivery, while they type it. */
public class WishForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String note;
  private LocalDate day;

  void fill(DeliveryWish wish) {
    note = wish.note();
    day = wish.day();
  }

  DeliveryWish wish() {
    return new DeliveryWish(note, day);
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
