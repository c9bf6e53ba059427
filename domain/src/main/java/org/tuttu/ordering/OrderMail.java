package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Money;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Texts;

/** Confirms an order by mail, in its transaction. */
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

  /** To the current user, in their language, unless they want no mails about orders. */
  public void confirmToPortalUser(Order order) {
    confirm(order, em.createNativeQuery("select email, language from portal_users where subject = ? and mail_orders")
        .setParameter(1, user.require().subject())
        .getResultList());
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
        .link(settings.get(Setting.PORTAL_URL) + "/orders/order?number=" + order.number());
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
