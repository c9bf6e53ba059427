package org.tuttu.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tuttu.customer.DocumentSource;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.identity.SignedIn;

/** What staff share, among a customer's documents; found by each word of its title. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class SharedDocumentSource implements DocumentSource {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  public Set<DocumentKind> kinds() {
    return EnumSet.copyOf(DocumentKind.ofShared());
  }

  @Override
  public CustomerPermission permission() {
    return CustomerPermission.VIEW_ACCOUNT;
  }

  @Override
  public List<DocumentRow> find(Question question) {
    Sql sql = new Sql("select d.kind, d.id, d.number, d.title, d.shared_at, d.dated_on from shared_documents d where d.customer_id = ? and d.withdrawn_at is null and (d.shared_at, d.id) < (?, ?)",
        question.customerId(), Timestamp.from(question.before()), question.beforeId()).and(question.kind() != null, " and d.kind = ?", String.valueOf(question.kind()));
    if (question.words() != null) {
      for (String word : question.words().split("\\s+")) {
        sql.and(true, " and searchable(d.number || ' ' || d.title) like searchable(?)", "%" + Sql.literal(word) + "%");
      }
    }
    return sql.and(true, " order by d.shared_at desc, d.id desc limit " + question.limit()).rows(em).stream().map(row -> new DocumentRow(
        DocumentKind.valueOf((String) row[0]), ((Number) row[1]).longValue(), (String) row[2], (String) row[3], ((Timestamp) row[4]).toInstant(), ((Date) row[5]).toLocalDate())).toList();
  }
}
