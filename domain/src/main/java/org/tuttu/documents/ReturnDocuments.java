package org.tuttu.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.tuttu.customer.DocumentSource;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.identity.SignedIn;

/** Accepted returns among a customer's documents, each by its slip; found by the order that comes back too. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class ReturnDocuments implements DocumentSource {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.RETURN_SLIP);
  }

  @Override
  public CustomerPermission permission() {
    return CustomerPermission.VIEW_ORDERS;
  }

  @Override
  public List<DocumentRow> find(Question question) {
    String words = Sql.literal(String.valueOf(question.words())) + "%";
    return new Sql("select r.id, r.number, o.number, r.decided_at from returns r join orders o on o.id = r.order_id"
        + " where r.customer_id = ? and r.status in ('ACCEPTED', 'RECEIVED') and (r.decided_at, r.id) < (?, ?)" + question.accounts().and("r.account_id"),
            question.customerId(), Timestamp.from(question.before()), question.beforeId())
        .and(question.words() != null, " and (r.number like upper(?) or o.number like upper(?))", words, words)
        .and(true, " order by r.decided_at desc, r.id desc limit " + question.limit())
        .rows(em).stream().map(row -> new DocumentRow(DocumentKind.RETURN_SLIP, ((Number) row[0]).longValue(), (String) row[1], (String) row[2],
            ((Timestamp) row[3]).toInstant(), null)).toList();
  }
}
