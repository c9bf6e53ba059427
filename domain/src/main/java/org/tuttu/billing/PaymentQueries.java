package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.selfservice.InvoiceReader;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;

/** What staff see of payments, refunds and write-offs. */
@ApplicationScoped
@Transactional
public class PaymentQueries {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /**
   * Who comes here without having looked at the customer's page is in the audit trail for it. Three statements, four when that is to be written.
   *
   * @throws NotFound when there is no such payment
   */
  @StaffMay(HANDLE_PAYMENTS)
  public PaymentDetails details(String number) {
    List<?> found = em.createNativeQuery("""
        select y.id, y.number, y.kind, c.number, c.name, a.number, a.name, y.day, y.amount, y.open_amount, y.currency, y.reference, y.note, y.recorded_at,
          y.recorded_by_name, c.id, y.iban
        from payments y join accounts a on a.id = y.account_id join customers c on c.id = y.customer_id where y.number = ?""")
        .setParameter(1, number)
        .getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("payment", number));
    String currency = (String) row[10];
    audit.lookedAlso((String) row[3], ((Number) row[15]).longValue());
    return new PaymentDetails(
        (String) row[1], PaymentKind.valueOf((String) row[2]), (String) row[3], (String) row[4], (String) row[5], (String) row[6], ((Date) row[7]).toLocalDate(),
        Money.of((BigDecimal) row[8], currency), Money.of((BigDecimal) row[9], currency), (String) row[11], (String) row[12], (String) row[16], ((Timestamp) row[13]).toInstant(),
        (String) row[14], InvoiceReader.settlementsOf(em, ((Number) row[0]).longValue(), currency));
  }
}
