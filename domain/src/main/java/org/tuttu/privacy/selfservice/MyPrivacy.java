package org.tuttu.privacy.selfservice;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.privacy.DataKinds;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** What is stored about the current customer and why, and who of the staff looked at it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(VIEW_ACCOUNT)
public class MyPrivacy {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  DataKinds kinds;

  @Inject
  Settings settings;

  /** One statement. */
  public List<DataKindRow> kinds(Language language) {
    return kinds.all(language);
  }

  /** The newest first; whether staff are named is the company's to say. One statement. */
  @CustomerMay(MANAGE_PEOPLE)
  public PageOf<LookRow> looks(PageRequest page) {
    List<?> found = em.createNativeQuery("""
        select id, at, actor_name from audit_entries where customer_id = ? and action = 'customer.looked' and id < ? order by id desc limit ?""")
        .setParameter(1, me.id()).setParameter(2, page.afterId(Long.MAX_VALUE)).setParameter(3, page.size() + 1).getResultList();
    boolean named = settings.isOn(Setting.PRIVACY_NAMES_STAFF);
    List<LookRow> rows = new ArrayList<>();
    for (Object result : found) {
      Object[] row = (Object[]) result;
      rows.add(new LookRow(((Number) row[0]).longValue(), ((Timestamp) row[1]).toInstant(), named ? (String) row[2] : null));
    }
    return PageOf.of(rows, page, LookRow::id);
  }
}
