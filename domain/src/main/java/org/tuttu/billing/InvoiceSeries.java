package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/**
 * The numbers of invoices and credit notes, one after the other for each company and year. A number belongs to the transaction in which it is given: until that ends
 * nobody else gets one, and when it is rolled back the number is the next one's.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class InvoiceSeries {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Settings settings;

  /** Such as {@code 2026-000123}. One statement, which waits for whoever was given the number before. */
  public String next(int year) {
    String company = settings.get(Setting.INVOICE_PREFIX).toUpperCase(Locale.ROOT);
    Number number = (Number) em.createNativeQuery("""
        insert into invoice_series as s (company, year, last_number) values (?, ?, 1)
        on conflict (company, year) do update set last_number = s.last_number + 1 returning last_number""")
        .setParameter(1, company)
        .setParameter(2, year)
        .getSingleResult();
    return company + year + "-" + String.format(Locale.ROOT, "%06d", number.intValue());
  }
}
