package org.tuttu.catalog;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.tuttu.identity.StaffPermission.EDIT_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** What managers do to the catalogue. Every command is in the audit trail. */
@ApplicationScoped
@Transactional
public class Products {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** @throws RuleViolated when the number is taken or the category does not exist */
  @StaffMay(EDIT_PRODUCTS)
  public void create(@Valid NewProduct input) {
    boolean taken = !em.createNativeQuery("select 1 from products where number = ?").setParameter(1, input.number()).getResultList().isEmpty();
    if (taken) {
      throw RuleViolated.at("number", "product.number-taken", input.number());
    }
    requireCategory(input.facts().category());
    Product product = new Product(input);
    em.persist(product);
    List<FieldChange> changes = List.of(
        new FieldChange("name", null, product.name()),
        new FieldChange("price", null, product.price().toString()),
        new FieldChange("stock", null, Objects.toString(product.stock(), null)));
    audit.record("product.created", ref(product), null, changes);
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound     when there is no such product
   * @throws StaleData    when somebody edited it meanwhile; its changes go from what now stands to what the caller sent
   * @throws RuleViolated when the category does not exist
   */
  @StaffMay(EDIT_PRODUCTS)
  public void edit(String number, long version, @Valid ProductFacts facts) {
    Product product = locked(number);
    if (product.version() != version) {
      throw new StaleData(product.differences(facts));
    }
    requireCategory(facts.category());
    audit.record("product.changed", ref(product), null, product.edit(facts));
  }

  /**
   * Corrects what the shelf says. Whoever counted saw a number: when it moved since, by a sale or by sending the same form twice, they look again.
   *
   * @param seen       the pieces that the caller saw; null when they were not counted yet, as of goods that another system brought: then counting begins
   * @param difference pieces that were found (above zero) or are missing (below)
   * @param reason     kept in the audit trail
   * @throws NotFound     when there is no such product
   * @throws StaleData    when there are no longer as many pieces as the caller saw
   * @throws RuleViolated when it is nothing to be counted, the difference is zero, the reason is missing, or less than nothing would be left
   */
  @StaffMay(EDIT_PRODUCTS)
  public void adjustStock(String number, Integer seen, int difference, String reason) {
    Product product = locked(number);
    if (!product.isCounted()) {
      throw new RuleViolated("product.not-counted", product.name());
    }
    if (!Objects.equals(product.stock(), seen)) {
      throw new StaleData(List.of(new FieldChange("stock", Objects.toString(seen, null), Objects.toString(product.stock(), null))));
    }
    if (difference == 0 && seen != null) {
      throw RuleViolated.at("difference", "product.no-difference");
    }
    if (reason == null || reason.isBlank()) {
      throw RuleViolated.at("reason", "product.reason-missing");
    }
    int before = seen == null ? 0 : seen;
    long after = (long) before + difference;
    if (after < 0 || after > Integer.MAX_VALUE) {
      throw RuleViolated.at("difference", "product.stock-negative", product.name(), before);
    }
    em.createNativeQuery("update products set stock = ? where id = ?").setParameter(1, (int) after).setParameter(2, product.id()).executeUpdate();
    audit.record("product.stock-adjusted", ref(product), null, List.of(
        new FieldChange("stock", Objects.toString(seen, null), Long.toString(after)), new FieldChange("reason", null, reason.strip())));
  }

  /**
   * From now on it cannot be ordered; it stays in orders and addresses.
   *
   * @throws NotFound     when there is no such product
   * @throws RuleViolated when it is not on sale
   */
  @StaffMay(EDIT_PRODUCTS)
  public void takeOffSale(String number) {
    Product product = locked(number);
    product.takeOffSale();
    audit.record("product.taken-off-sale", ref(product), null);
  }

  /**
   * @throws NotFound     when there is no such product
   * @throws RuleViolated when it is on sale
   */
  @StaffMay(EDIT_PRODUCTS)
  public void putOnSale(String number) {
    Product product = locked(number);
    product.putOnSale();
    audit.record("product.put-on-sale", ref(product), null);
  }

  private Product locked(String number) {
    return em.createQuery("select p from Product p where p.number = :number", Product.class)
        .setParameter("number", number)
        .setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("product", number));
  }

  private void requireCategory(String code) {
    if (code == null || code.isBlank()) {
      return;
    }
    if (em.createNativeQuery("select 1 from categories where code = ?").setParameter(1, code).getResultList().isEmpty()) {
      throw new RuleViolated("product.no-category", code);
    }
  }

  private static RecordRef ref(Product product) {
    return new RecordRef("product", product.number());
  }
}
