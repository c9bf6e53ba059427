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

/** Confirms an order by mail, in its transaction, and lets its customer know of its steps. */
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

  /** To the current user, in their language, as they want to hear of orders. */
  public void confirmToPortalUser(Order order) {
    news.fire(News.of(NewsKind.ORDERS, "order-placed", order.number()).about(order.customerId()).to(user.require().subject())
        .at(page(order.number())).saying((recipient, language) -> draft(order, recipient, language)));
  }

  /** To who placed it, or to the customer's owners if that was one of ours: that it came a step further. */
  void tell(Order order) {
    String name = switch (order.status()) {
      case CONFIRMED -> "order-confirmed";
      case SHIPPED -> "order-shipped";
      case CANCELLED -> "order-cancelled";
      case PLACED, DELIVERED -> null;
    };
    if (name != null && order.kind() == OrderKind.SALE) {
      News told = News.of(NewsKind.ORDERS, name, order.number()).about(order.customerId()).to(order.placedBy()).at(page(order.number()));
      news.fire(order.status() == OrderStatus.CONFIRMED ? told.quietly() : told);
    }
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
