package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Money;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Texts;

/** Confirms an order by mail, in its transaction, and lets its customer know of what happens to it. */
@ApplicationScoped
@Transactional
@SignedIn
public class OrderMail {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Outbox outbox;

  @Inject
  Settings settings;

  @Inject
  CurrentUser user;

  @Inject
  Event<News> news;

  /** To the current user, in their language, as they want to hear of orders; of an order that waits for an owner, to the owners. */
  public void confirmToPortalUser(Order order) {
    if (order.status() == OrderStatus.WAITING) {
      askOwners(order);
      return;
    }
    news.fire(News.of(NewsKind.ORDERS, "order-placed", order.number()).about(order.customerId()).to(user.require().subject())
        .at(page(order.number())).saying((recipient, language) -> draft(order, recipient, language)));
  }

  private void askOwners(Order order) {
    news.fire(News.of(NewsKind.ORDERS, "order-waiting", order.number(), user.require().name()).about(order.customerId()).at("/orders/approve?number=" + order.number()));
  }

  /** To who placed it, or to the customer's owners if that was one of ours: what happened to it last. Shipments have mails of their own. */
  void tell(Order order) {
    if (order.kind() != OrderKind.SALE) {
      return;
    }
    switch (order.latest().kind()) {
      case REACHED -> tellStatus(order);
      case REST_CANCELLED -> news.fire(about(order, "order-rest-cancelled"));
      case APPROVED -> news.fire(about(order, "order-approved"));
      case REFUSED -> news.fire(about(order, "order-refused"));
      case CHANGED -> {
        if (order.status() == OrderStatus.WAITING) {
          askOwners(order);
        } else {
          news.fire(about(order, "order-changed"));
        }
      }
      case ARRIVED -> news.fire(News.of(NewsKind.ORDERS, "shipment-arrived", order.latest().note()).about(order.customerId()).to(order.placedBy()).at(page(order.number())));
      case PUT_BACK -> { }
    }
  }

  private void tellStatus(Order order) {
    switch (order.status()) {
      case CONFIRMED -> news.fire(about(order, "order-confirmed").quietly());
      case CANCELLED -> news.fire(about(order, "order-cancelled"));
      case DELIVERED -> news.fire(about(order, "order-delivered"));
      case WAITING, PLACED, PICKING, PARTLY_SHIPPED, SHIPPED -> { }
    }
  }

  /** What has left the house, and where its way can be followed: in a mail of its own to who placed it, as long as they act for the customer. */
  void shipped(Order order, Shipment shipment) {
    if (order.kind() != OrderKind.SALE) {
      return;
    }
    boolean whole = order.status() == OrderStatus.SHIPPED;
    News told = about(order, whole ? "order-shipped" : "order-partly-shipped");
    news.fire(!isOrderedByMember(order) ? told
        : told.saying((recipient, language) -> parcel(order, shipment, MailDraft.to(recipient, language, whole ? "shipment" : "shipment-part", order.number()))));
  }

  private boolean isOrderedByMember(Order order) {
    return !em.createNativeQuery("select 1 from memberships where subject = ? and customer_id = ?")
        .setParameter(1, order.placedBy())
        .setParameter(2, order.customerId())
        .getResultList().isEmpty();
  }

  private MailDraft parcel(Order order, Shipment shipment, MailDraft draft) {
    MailDraft told = draft;
    for (ShipmentLine line : shipment.lines()) {
      told = told.line(line.line().name(), Integer.toString(line.quantity()));
    }
    if (shipment.carrier() != null) {
      told = told.line(Texts.text(draft.language().locale(), "mail.shipment.carrier"), shipment.carrier().name());
    }
    if (shipment.trackingNumber() != null) {
      told = told.line(Texts.text(draft.language().locale(), "mail.shipment.number"), shipment.trackingNumber());
    }
    return told.link(settings.get(Setting.PORTAL_URL) + page(order.number()));
  }

  private static News about(Order order, String name) {
    return News.of(NewsKind.ORDERS, name, order.number()).about(order.customerId()).to(order.placedBy()).at(page(order.number()));
  }

  /** To the preferred e-mail address of the customer whose order was taken by telephone, if there is one. */
  public void confirmToCustomer(Order order) {
    confirm(order, em.createNativeQuery("""
        select p.value, c.language from contact_points p join customers c on c.id = p.customer_id
        where c.id = ? and p.kind = 'EMAIL' order by not p.preferred, p.id limit 1""")
        .setParameter(1, order.customerId())
        .getResultList());
  }

  private void confirm(Order order, List<?> recipients) {
    recipients.stream().map(row -> (Object[]) row).forEach(row -> outbox.enqueue(draft(order, (String) row[0], Language.of((String) row[1]).orElseThrow())));
  }

  private MailDraft draft(Order order, String recipient, Language language) {
    MailDraft draft = MailDraft.to(recipient, language, "order-placed", order.number(), amount(order.total().gross(), language));
    for (OrderLine line : order.lines()) {
      draft = draft.line(line.quantity() + " × " + line.name(), amount(line.charge(order.currency()).gross(), language));
    }
    return draft
        .line(Texts.text(language.locale(), "mail.order-placed.vat"), amount(order.total().vat(), language))
        .line(Texts.text(language.locale(), "mail.order-placed.total"), amount(order.total().gross(), language))
        .link(settings.get(Setting.PORTAL_URL) + page(order.number()));
  }

  private static String page(String number) {
    return "/orders/order?number=" + number;
  }

  private static String amount(Money money, Language language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    Currency currency = Currency.getInstance(money.currency());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(money.amount());
  }
}
