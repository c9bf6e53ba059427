package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;
import static org.tuttu.identity.StaffPermission.SET_UP_CARRIERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Who brings shipments. The addresses that customers are led to come from here alone. */
@ApplicationScoped
@Transactional
public class Carriers {

  /** So many stay a choice that people can look through. */
  public static final int MOST = 100;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** By name; one statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_ORDERS)
  public List<CarrierRow> all() {
    return rows("order by active desc, name, code limit " + MOST);
  }

  /** Those that new shipments can go with, by name; one statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_ORDERS)
  public List<CarrierRow> active() {
    return rows("where active order by name, code limit " + MOST);
  }

  /** @throws NotFound when there is no such carrier */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(SET_UP_CARRIERS)
  public CarrierRow details(String code) {
    List<?> found = em.createNativeQuery("select code, version, name, tracking_form, active from carriers where code = ?").setParameter(1, code).getResultList();
    return found.stream().findFirst().map(row -> CarrierRow.of((Object[]) row)).orElseThrow(() -> new NotFound("carrier", code));
  }

  /** @throws RuleViolated when the code is taken or no code, or there are as many carriers as there may be */
  @StaffMay(SET_UP_CARRIERS)
  public void create(String code, @NotNull @Valid CarrierInput input) {
    if (code == null || !code.matches("[A-Z0-9-]{1,20}")) {
      throw RuleViolated.at("code", "carrier.code");
    }
    if (!em.createNativeQuery("select 1 from carriers where code = ?").setParameter(1, code).getResultList().isEmpty()) {
      throw RuleViolated.at("code", "carrier.code-taken", code);
    }
    if (all().size() >= MOST) {
      throw new RuleViolated("carrier.too-many", MOST);
    }
    em.persist(new Carrier(code, input));
    audit.record("carrier.created", new RecordRef("carrier", code), null,
        List.of(new FieldChange("name", null, input.name()), new FieldChange("trackingForm", null, input.trackingForm())));
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound  when there is no such carrier
   * @throws StaleData when somebody edited it meanwhile; its changes go from what now stands to what the caller sent
   */
  @StaffMay(SET_UP_CARRIERS)
  public void edit(String code, long version, @NotNull @Valid CarrierInput input) {
    Carrier carrier = require(em, code);
    if (carrier.version() != version) {
      throw new StaleData(carrier.differences(input));
    }
    audit.record("carrier.changed", new RecordRef("carrier", code), null, carrier.edit(input));
  }

  /** @throws NotFound when there is no such carrier */
  static Carrier require(EntityManager em, String code) {
    return em.createQuery("select c from Carrier c where c.code = :code", Carrier.class)
        .setParameter("code", code)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("carrier", code));
  }

  private List<CarrierRow> rows(String end) {
    List<?> found = em.createNativeQuery("select code, version, name, tracking_form, active from carriers " + end).getResultList();
    return found.stream().map(row -> CarrierRow.of((Object[]) row)).toList();
  }
}
