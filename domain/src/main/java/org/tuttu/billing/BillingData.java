package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SignedIn;
import org.tuttu.identity.SystemOnly;

/**
 * Invoices and payments. The law wants them kept with the buyer's name for some years; after these the name and the address go, and every amount stays. An
 * organisation's name is no person's, and stays.
 */
@ApplicationScoped
@SystemOnly
@Transactional
public class BillingData implements PersonalData {

  static final int BATCH = 1000;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "books";
  }

  @Override
  public List<Listing> listings() {
    return List.of(
        new Listing("books", "invoices", """
            select number, kind as "kind.InvoiceKind", issued_on as day, due_on, net, vat, gross, open_amount, currency, buyer_name as name, buyer_street as street, buyer_postal_code as postal_code,
              buyer_city as city, customer_reference as reference from invoices where customer_id = :customer order by id"""),
        new Listing("books", "payments", """
            select number, kind as "kind.PaymentKind", day, amount, currency, reference, note, iban from payments where customer_id = :customer order by id"""));
  }

  @Override
  @SignedIn
  public List<String> obstacles(long customerId) {
    boolean owes = !em.createNativeQuery("select 1 from account_balances where customer_id = ? and balance <> 0 limit 1")
        .setParameter(1, customerId).getResultList().isEmpty();
    return owes ? List.of("privacy.open-balance") : List.of();
  }

  @Override
  @SignedIn
  public Optional<LocalDate> newestInBooks(long customerId) {
    Object day = em.createNativeQuery("""
        select greatest((select max(i.issued_on) from invoices i join customers c on c.id = i.customer_id where c.id = ? and c.kind = 'PERSON' and i.buyer_name <> '–'),
          (select max(day) from payments where customer_id = ? and (reference is not null or note is not null or iban is not null)))""")
        .setParameter(1, customerId).setParameter(2, customerId).getSingleResult();
    return Optional.ofNullable((java.sql.Date) day).map(java.sql.Date::toLocalDate);
  }

  @Override
  public Step erase(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'invoices', true)").getSingleResult();
    int invoices = Erasing.run(em, person, """
        update invoices i set buyer_name = '–', buyer_business_id = null, buyer_street = null, buyer_street2 = null, buyer_postal_code = null, buyer_city = null,
          customer_reference = null, reason = null, version = i.version + 1
        where i.id in (select n.id from invoices n join customers c on c.id = n.customer_id
          where n.customer_id = :customer and n.issued_on < :books and c.kind = 'PERSON' and n.buyer_name <> '–' order by n.id limit\s""" + BATCH + ")");
    em.createNativeQuery("select set_config('tuttu.erasing', 'payments', true)").getSingleResult();
    int payments = Erasing.run(em, person, """
        update payments set reference = null, note = null, iban = null, version = version + 1 where id in (
          select id from payments where customer_id = :customer and day < :books and (reference is not null or note is not null or iban is not null) order by id limit\s""" + BATCH + ")");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    return Math.max(invoices, payments) == BATCH ? Step.MORE : Step.DONE;
  }

  /** What the company is called stays, and who wrote what of it goes with time, as all names in the books. */
  @Override
  public Step eraseOne(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'invoices', true)").getSingleResult();
    int invoices = Erasing.run(em, person, """
        update invoices set customer_reference = regexp_replace(customer_reference, :named, '–', 'gi'), reason = regexp_replace(reason, :named, '–', 'gi'), version = version + 1
        where id in (select id from invoices where customer_id = :customer and issued_on < :books and concat_ws(' ', customer_reference, reason) ~* :named order by id limit\s""" + BATCH + ")");
    em.createNativeQuery("select set_config('tuttu.erasing', 'payments', true)").getSingleResult();
    int payments = Erasing.run(em, person, """
        update payments set reference = regexp_replace(reference, :named, '–', 'gi'), note = regexp_replace(note, :named, '–', 'gi'), version = version + 1
        where id in (select id from payments where customer_id = :customer and day < :books and concat_ws(' ', reference, note) ~* :named order by id limit\s""" + BATCH + ")");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    return Math.max(invoices, payments) == BATCH ? Step.MORE : Step.DONE;
  }

  @Override
  @SignedIn
  public Optional<LocalDate> newestInBooks(Person person) {
    Object day = em.createNativeQuery("""
        select greatest((select max(issued_on) from invoices where customer_id = ? and concat_ws(' ', customer_reference, reason) ~* ?),
          (select max(day) from payments where customer_id = ? and concat_ws(' ', reference, note) ~* ?))""")
        .setParameter(1, person.customerId()).setParameter(2, Erasing.named(person)).setParameter(3, person.customerId()).setParameter(4, Erasing.named(person)).getSingleResult();
    return Optional.ofNullable((java.sql.Date) day).map(java.sql.Date::toLocalDate);
  }
}
