package org.tuttu.catalog;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.tuttu.identity.StaffPermission.EDIT_PRICES;
import static org.tuttu.identity.StaffPermission.VIEW_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Line;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** The price lists, and what products cost in them. Every command is in the audit trail. */
@ApplicationScoped
@Transactional
public class PriceLists {

  /** So many can be chosen from at a glance; whoever needs more has prices for single customers. */
  static final int MOST = 200;

  /** Counted so far; a list may have a million prices. */
  private static final int COUNTED = 1_000;

  private static final String ROW = """
      select l.code, l.version, l.name, l.currency,
        (select count(*) from (select 1 from list_prices p where p.price_list = l.code limit %1$d) p),
        case when l.code = 'STANDARD' then 0 else (select count(*) from (select 1 from accounts a where a.price_list = l.code and a.price_list <> 'STANDARD' limit %1$d) a) end
      from price_lists l""".formatted(COUNTED);

  private static final String SHEET = """
      select r.id, r.version, l.code, p.number, p.name, coalesce(l.currency, p.currency), p.price, p.currency, r.from_quantity, r.price, r.valid_from, r.valid_until
      from list_prices r join price_lists l on l.code = r.price_list join products p on p.id = r.product_id where r.id = ?""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** Everybody's first, then by their codes; one statement. */
  @StaffMay(VIEW_PRODUCTS)
  public List<PriceListRow> all() {
    List<?> found = em.createNativeQuery(ROW + " order by l.code <> 'STANDARD', l.code limit " + MOST).getResultList();
    return found.stream().map(row -> PriceListRow.of((Object[]) row)).toList();
  }

  /** @throws NotFound when there is no such list */
  @StaffMay(VIEW_PRODUCTS)
  public PriceListRow list(String code) {
    List<?> found = em.createNativeQuery(ROW + " where l.code = ?").setParameter(1, code).getResultList();
    return found.stream().findFirst().map(row -> PriceListRow.of((Object[]) row)).orElseThrow(() -> new NotFound("price-list", code));
  }

  /** @throws NotFound when there is no such price */
  @StaffMay(VIEW_PRODUCTS)
  public PriceSheet price(long id) {
    List<?> found = em.createNativeQuery(SHEET).setParameter(1, id).getResultList();
    return found.stream().findFirst().map(row -> PriceSheet.of((Object[]) row)).orElseThrow(() -> new NotFound("price", id));
  }

  /** @throws RuleViolated when the code is taken, the currency is none, or there are too many lists */
  @StaffMay(EDIT_PRICES)
  public void create(@Valid PriceListInput input) {
    Object[] state = (Object[]) em.createNativeQuery("select count(*), count(*) filter (where code = ?) from price_lists").setParameter(1, input.code()).getSingleResult();
    if (((Number) state[1]).intValue() > 0) {
      throw RuleViolated.at("code", "price-list.code-taken", input.code());
    }
    if (((Number) state[0]).intValue() >= MOST) {
      throw new RuleViolated("price-list.too-many", MOST);
    }
    em.persist(new PriceList(input));
    audit.record("price-list.created", new RecordRef("price-list", input.code()), null,
        List.of(new FieldChange("name", null, input.name().strip()), new FieldChange("currency", null, input.currency())));
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound  when there is no such list
   * @throws StaleData when somebody renamed it meanwhile
   */
  @StaffMay(EDIT_PRICES)
  public void rename(String code, long version, @NotBlank @Line @Size(max = 100) String name) {
    audit.record("price-list.renamed", new RecordRef("price-list", code), null, require(code).rename(version, name));
  }

  /**
   * @throws NotFound     when there is no such list or product
   * @throws RuleViolated when it ends before it begins, or the list has a price for that quantity from that day
   */
  @StaffMay(EDIT_PRICES)
  public void add(String code, String productNumber, @Valid PriceInput input) {
    PriceList list = require(code);
    Product product = em.createQuery("select p from Product p where p.number = :number", Product.class).setParameter("number", productNumber)
        .getResultStream().findFirst().orElseThrow(() -> RuleViolated.at("product", "price.no-product", productNumber));
    requireFree(list.code(), product, input, null);
    ListPrice price = new ListPrice(list, product, input);
    em.persist(price);
    audit.record("price.added", new RecordRef("price-list", code), null, price.said());
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound     when there is no such price
   * @throws StaleData    when somebody changed it meanwhile
   * @throws RuleViolated as {@link #add}
   */
  @StaffMay(EDIT_PRICES)
  public void change(long id, long version, @Valid PriceInput input) {
    ListPrice price = locked(id);
    require(price.priceList());
    List<FieldChange> changes = price.change(version, input);
    requireFree(price.priceList(), price.product(), input, id);
    audit.record("price.changed", new RecordRef("price-list", price.priceList()), null, withProduct(price, changes));
  }

  /** As if it had never been; orders keep what they were placed at. */
  @StaffMay(EDIT_PRICES)
  public void remove(long id, long version) {
    ListPrice price = locked(id);
    audit.record("price.removed", new RecordRef("price-list", price.priceList()), null, price.gone(version));
    em.remove(price);
  }

  private static List<FieldChange> withProduct(ListPrice price, List<FieldChange> changes) {
    return Stream.concat(Stream.of(new FieldChange("product", null, price.product().number())), changes.stream()).toList();
  }

  /** Its row stays locked: of two who add the same price, the second is told. */
  private PriceList require(String code) {
    return em.createQuery("select l from PriceList l where l.code = :code", PriceList.class).setParameter("code", code).setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("price-list", code));
  }

  private ListPrice locked(long id) {
    return em.createQuery("select r from ListPrice r where r.id = :id", ListPrice.class).setParameter("id", id).setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("price", id));
  }

  private void requireFree(String list, Product product, PriceInput input, Long but) {
    boolean taken = !em.createQuery("""
        select r.id from ListPrice r where r.priceList = :list and r.product = :product and r.fromQuantity = :quantity and r.validFrom = :day and r.id <> :but""")
        .setParameter("list", list).setParameter("product", product).setParameter("quantity", input.fromQuantity()).setParameter("day", input.validFrom())
        .setParameter("but", but == null ? -1L : but).setFlushMode(FlushModeType.COMMIT).getResultList().isEmpty();
    if (taken) {
      throw RuleViolated.at("validFrom", "price.there-already", product.name());
    }
  }
}
