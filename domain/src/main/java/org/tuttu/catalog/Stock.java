package org.tuttu.catalog;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/**
 * Takes pieces from the shelf and puts them back, in the caller's transaction. The products' rows are always locked in the order of their ids,
 * so that two orders for the same products wait for each other and never deadlock; a check in the database keeps a stock from going below zero.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class Stock {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /**
   * Two statements, however many products.
   *
   * @param quantities pieces by product number
   * @return the products as they are at this moment, by number: their rows stay locked until the transaction ends
   * @throws NotFound     when there is no such product
   * @throws RuleViolated when one is not on sale or too few are left; it names the product and what is left
   */
  public Map<String, Product> take(Map<String, Integer> quantities) {
    Map<String, Product> products = locked(quantities.keySet().stream().toList());
    Map<Long, Integer> taken = new HashMap<>();
    quantities.forEach((number, quantity) -> {
      Product product = products.get(number);
      if (product == null) {
        throw new NotFound("product", number);
      }
      requireLeft(product, quantity);
      taken.put(product.id(), -quantity);
    });
    change(taken);
    return products;
  }

  /** @param quantities pieces by product id, such as those of a cancelled order */
  public void giveBack(Map<Long, Integer> quantities) {
    if (quantities.isEmpty()) {
      return;
    }
    em.createQuery("select p from Product p where p.id in :ids order by p.id", Product.class)
        .setParameter("ids", List.copyOf(quantities.keySet()))
        .setLockMode(PESSIMISTIC_WRITE)
        .getResultList();
    change(quantities);
  }

  /**
   * Takes some pieces and gives others back, in one go.
   *
   * @param differences pieces by product id: above zero to be taken, below to be given back
   * @throws RuleViolated when one that is to be taken is not on sale or too few are left
   */
  public void exchange(Map<Long, Integer> differences) {
    if (differences.isEmpty()) {
      return;
    }
    em.createQuery("select p from Product p where p.id in :ids order by p.id", Product.class)
        .setParameter("ids", List.copyOf(differences.keySet()))
        .setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().filter(product -> differences.get(product.id()) > 0).forEach(product -> requireLeft(product, differences.get(product.id())));
    Map<Long, Integer> onTheShelf = new HashMap<>();
    differences.forEach((id, difference) -> onTheShelf.put(id, -difference));
    change(onTheShelf);
  }

  private Map<String, Product> locked(List<String> numbers) {
    Map<String, Product> products = new HashMap<>();
    em.createQuery("select p from Product p where p.number in :numbers order by p.id", Product.class)
        .setParameter("numbers", numbers)
        .setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().forEach(product -> products.put(product.number(), product));
    return products;
  }

  private static void requireLeft(Product product, int quantity) {
    if (!product.isOnSale()) {
      throw new RuleViolated("product.not-on-sale", product.name());
    }
    if (product.stock() == null || product.stock() >= quantity) {
      return;
    }
    throw product.stock() == 0
        ? new RuleViolated("product.sold-out", product.name())
        : new RuleViolated("product.too-few-left", product.name(), product.stock());
  }

  private void change(Map<Long, Integer> differences) {
    List<Object> values = new ArrayList<>();
    differences.forEach((id, difference) -> values.addAll(List.of(id, difference)));
    Query update = em.createNativeQuery("""
        update products p set stock = p.stock + c.difference
        from (values %s) c (id, difference) where p.id = c.id and p.stock is not null"""
        .formatted(String.join(", ", Collections.nCopies(differences.size(), "(cast(? as bigint), cast(? as int))"))));
    for (int i = 0; i < values.size(); i++) {
      update.setParameter(i + 1, values.get(i));
    }
    update.executeUpdate();
  }
}
