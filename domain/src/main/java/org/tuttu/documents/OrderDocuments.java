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

/** Orders among a customer's documents, each by its confirmation; found by the customer's own reference too. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class OrderDocuments implements DocumentSource {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ORDER_CONFIRMATION);
  }

  @Override
  public CustomerPermission permission() {
    return CustomerPermission.VIEW_ORDERS;
  }

  @Override
  public List<DocumentRow> find(Question question) {
    String words = Sql.literal(String.valueOf(question.words())) + "%";
    return new Sql("select o.id, o.number, o.reference, o.placed_at from orders o where o.customer_id = ? and (o.placed_at, o.id) < (?, ?)" + question.accounts().and("o.account_id"),
            question.customerId(), Timestamp.from(question.before()), question.beforeId())
        .and(question.words() != null, " and (o.number like upper(?) or searchable(o.reference) like searchable(?))", words, words)
        .and(true, " order by o.placed_at desc, o.id desc limit " + question.limit())
        .rows(em).stream().map(row -> new DocumentRow(DocumentKind.ORDER_CONFIRMATION, ((Number) row[0]).longValue(), (String) row[1], row[2] == null ? "" : (String) row[2],
            ((Timestamp) row[3]).toInstant(), null)).toList();
  }
}
