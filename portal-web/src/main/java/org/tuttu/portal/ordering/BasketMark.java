package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Objects;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.PageCookie;

/**
 * How many products are in the basket, for the mark in the navigation. The browser keeps the number, so that a page costs no statement for it: this
 * browser's changes count anew at once, those made elsewhere after some minutes or when the basket is opened.
 */
@Named
@RequestScoped
public class BasketMark {
  static final String COOKIE = "tuttu-basket";
  private static final Duration KEPT = Duration.ofMinutes(5);

  @Inject MyBasket basket;
  @Inject Visitor visitor;
  @Inject PortalTexts texts;
  private Integer count;
  private boolean changed;

  /** Only for who may order: others have no basket. */
  public int getCount() {
    if (count == null) {
      count = changed ? null : kept(PageCookie.read(COOKIE), owner());
      if (count == null) {
        is(basket.count());
      }
    }
    return count;
  }

  public String getText() {
    return texts.text("nav.basket.count", getCount());
  }

  void is(int products) {
    count = products;
    PageCookie.write(COOKIE, owner() + "." + products, KEPT);
  }

  /** Called before the basket changes, so that a change that fails half way is seen too. */
  public void changes() {
    changed = true;
    count = null;
    PageCookie.drop(COOKIE);
  }

  /** What the cookie says, if it is about this owner's basket; otherwise null. */
  static Integer kept(String cookie, String owner) {
    return cookie.matches(owner + "\\.\\d{1,4}") ? Integer.valueOf(cookie.substring(owner.length() + 1)) : null;
  }

  /** Each user has a basket for each customer. */
  private String owner() {
    return Integer.toHexString(Objects.hash(visitor.getSubject(), visitor.getActingForNumber()));
  }
}
