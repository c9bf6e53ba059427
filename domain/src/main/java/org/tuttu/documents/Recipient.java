package org.tuttu.documents;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.documents.PaperMaker.Whose;
import org.tuttu.shared.Language;

/**
 * Whom a document is for.
 *
 * @param accountName of the account that it is about
 * @param party       with the billing address of the day, if there is one
 */
record Recipient(long customerId, String customerNumber, Language language, String accountName, PartyRow party) {

  private static final String SELECT = """
      select c.id, c.number, c.language, a.name, coalesce(b.recipient, c.name), c.business_id, b.street, b.street2, b.postal_code, b.city, b.country
      from accounts a join customers c on c.id = a.customer_id left join lateral (
        select * from addresses where customer_id = c.id and kind = 'BILLING' and valid_from <= ? and (valid_until is null or valid_until >= ?)
        order by valid_from desc, id desc limit 1) b on true
      where\s""";

  /** Of an order that is there; one statement. */
  static Recipient ofOrder(EntityManager em, String number, LocalDate today) {
    return found(select(em, "a.id = (select account_id from orders where number = ?)", number, today)).orElseThrow();
  }

  /** Of an invoice that is there; its address is the invoice's own. One statement. */
  static Recipient ofInvoice(EntityManager em, String number) {
    return found(select(em, "a.id = (select account_id from invoices where number = ?)", number, LocalDate.EPOCH)).orElseThrow();
  }

  /** One statement. */
  static Optional<Recipient> ofAccount(EntityManager em, String number, Whose whose, LocalDate today) {
    return found(select(em, "a.number = ? and a.customer_id = coalesce(cast(? as bigint), a.customer_id)" + whose.accounts().and("a.id"), number, today)
        .setParameter(4, whose.customerId() == null ? null : whose.customerId().toString()));
  }

  private static Query select(EntityManager em, String condition, String number, LocalDate today) {
    return em.createNativeQuery(SELECT + condition).setParameter(1, Date.valueOf(today)).setParameter(2, Date.valueOf(today)).setParameter(3, number);
  }

  private static Optional<Recipient> found(Query query) {
    List<?> found = query.getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new Recipient(((Number) row[0]).longValue(), (String) row[1],
        Language.of((String) row[2]).orElseThrow(), (String) row[3], new PartyRow((String) row[4], (String) row[5], null, (String) row[6], (String) row[7], (String) row[8],
            (String) row[9], (String) row[10])));
  }
}
