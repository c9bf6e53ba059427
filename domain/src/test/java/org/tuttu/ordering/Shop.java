package org.tuttu.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tuttu.catalog.NewProduct;
import org.tuttu.catalog.ProductFacts;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.Products;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.Basket;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

/** Customers with an account, products on the shelf, and the few clicks that every test of orders repeats. */
public abstract class Shop extends DbTest {

  protected static final DeliveryAddress HOME = new DeliveryAddress("Aalto", "Rantatie 1", null, "00100", "Helsinki", "FI");

  private static final AtomicInteger NEXT = new AtomicInteger();

  protected static String unique(String start) {
    return start + "-" + NEXT.incrementAndGet();
  }

  /** A new customer with an account, and somebody who acts for it. */
  protected static Caller customer(String username, CustomerRight right, String currency) {
    long id = 700_000 + NEXT.incrementAndGet();
    String number = "SHOP-" + id;
    transaction(() -> {
      em().createNativeQuery("""
          insert into customers (id, version, number, kind, stage, name, language, created_at)
          values (?, 1, ?, 'ORGANISATION', 'CUSTOMER', ?, 'fi', now())""")
          .setParameter(1, id).setParameter(2, number).setParameter(3, "Aalto " + number).executeUpdate();
      em().createNativeQuery("""
          insert into accounts (id, version, customer_id, number, name, currency, payment_term_days) values (?, 1, ?, ?, 'Main', ?, 14)""")
          .setParameter(1, id).setParameter(2, id).setParameter(3, "ACC-" + id).setParameter(4, currency).executeUpdate();
      return em().createNativeQuery("""
          insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, 'fi', now())
          on conflict do nothing""")
          .setParameter(1, "subject-" + username).setParameter(2, username).setParameter(3, username + "@example.org").executeUpdate();
    });
    return Cast.actingFor(username, id, id, number, right);
  }

  protected static Caller anna() {
    return customer(unique("anna"), CustomerRight.OWNER, "EUR");
  }

  /** As {@link #anna}, known to the customer's members: she gets mails about what she ordered. */
  protected static Caller member() {
    Caller anna = anna();
    transaction(() -> em().createNativeQuery("""
        insert into memberships (id, version, subject, customer_id, access_right, since) values (nextval('memberships_seq'), 1, ?, ?, 'OWNER', now())""")
        .setParameter(1, anna.subject()).setParameter(2, anna.actingFor().customerId()).executeUpdate());
    return anna;
  }

  /** Goods at 10 EUR net and 25.5 % VAT. */
  protected static String product(int stock) {
    return product(stock, "10", "25.5", "EUR");
  }

  protected static String product(int stock, String price, String vatRate, String currency) {
    String number = unique("SHOP");
    as(Cast.DORA, () -> bean(Products.class).create(new NewProduct(
        number, ProductKind.GOODS, currency, stock, new ProductFacts(null, "Lamp " + number, null, new BigDecimal(price), new BigDecimal(vatRate)))));
    return number;
  }

  protected static void add(Caller caller, String product, int quantity) {
    as(caller, () -> bean(MyBasket.class).add(product, quantity));
  }

  protected static Basket basket(Caller caller) {
    return as(caller, () -> bean(MyBasket.class).view());
  }

  protected static OrderInput input(String key, Basket basket) {
    return new OrderInput(key, null, HOME, null, "Room 4", basket.total().gross().amount());
  }

  protected static String order(Caller caller, String product, int quantity) {
    add(caller, product, quantity);
    return submit(caller, input(unique("key"), basket(caller)));
  }

  protected static String submit(Caller caller, OrderInput input) {
    return as(caller, () -> bean(Checkout.class).submit(input));
  }

  protected static Integer stock(String product) {
    return as(Cast.CLARA, () -> bean(ProductQueries.class).details(product)).stock();
  }

  /** What the people of a customer are told, and who in particular, the oldest first. */
  protected static List<?> news(Caller caller) {
    return transaction(() -> em().createNativeQuery("select name || coalesce(' to ' || subject, '') from news where customer_id = ? order by id")
        .setParameter(1, caller.actingFor().customerId()).getResultList());
  }

  /** Subject and text of the mails that wait for somebody. */
  protected static List<?> mails(Caller caller) {
    return transaction(() -> em().createNativeQuery("select subject || text_body from outbox_mails where recipient = ?")
        .setParameter(1, caller.email()).getResultList());
  }
}
