package org.tuttu.billing.selfservice;

import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/** How the current customer's accounts stand, as far as the user may see them. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(VIEW_INVOICES)
public class MyBalances {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** The day by which invoices are due: that of the company. */
  public LocalDate today() {
    return settings.companyDay(clock);
  }

  /** All accounts, the oldest first; one statement. */
  public List<BalanceRow> all() {
    return BalanceReader.ofCustomer(em, me.id(), seen(), today());
  }

  /**
   * One of {@link #all}, and the others beside it; one statement.
   *
   * @param account its number; null for the first
   * @throws NotFound when the customer has no such account
   */
  public BalanceChoice choose(String account) {
    List<BalanceRow> all = all();
    BalanceRow chosen = all.stream().filter(row -> account == null || row.accountNumber().equals(account)).findFirst().orElse(null);
    if (chosen == null && account != null) {
      throw new NotFound("account", account);
    }
    return new BalanceChoice(all, chosen);
  }

  /**
   * What changed an account's balance last; one statement.
   *
   * @param account the number of one of {@link #all}
   */
  public List<MovementRow> latest(String account, int limit) {
    return BalanceReader.movements(em, me.id(), seen(), account, new PageRequest(null, limit)).rows();
  }

  /** What is to be paid of an account, what is due first; one statement. */
  public List<InvoiceRow> due(String account, int limit) {
    return BalanceReader.due(em, me.id(), seen(), account, limit);
  }

  /**
   * Three statements.
   *
   * @throws NotFound     when the customer has no such account
   * @throws RuleViolated when the period ends before it begins
   */
  public StatementDetails statement(String account, LocalDate from, LocalDate until, PageRequest page) {
    if (until.isBefore(from)) {
      throw RuleViolated.at("until", "statement.ends-before");
    }
    boolean known = !em.createNativeQuery("select 1 from accounts where number = ? and customer_id = ?" + seen().and("id"))
        .setParameter(1, account).setParameter(2, me.id()).getResultList().isEmpty();
    if (!known) {
      throw new NotFound("account", account);
    }
    return BalanceReader.statement(em, me.id(), seen(), account, from, until, page);
  }

  private AccountScope seen() {
    return me.accounts(VIEW_INVOICES);
  }
}
