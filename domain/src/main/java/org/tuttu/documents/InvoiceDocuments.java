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

/** Invoices and credit notes among a customer's documents. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class InvoiceDocuments implements DocumentSource {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE);
  }

  @Override
  public CustomerPermission permission() {
    return CustomerPermission.VIEW_INVOICES;
  }

  @Override
  public List<DocumentRow> find(Question question) {
    return new Sql("select i.kind, i.id, i.number, i.issued_at from invoices i where i.customer_id = ? and (i.issued_at, i.id) < (?, ?)" + question.accounts().and("i.account_id"),
            question.customerId(), Timestamp.from(question.before()), question.beforeId())
        .and(question.kind() != null, " and i.kind = ?", String.valueOf(question.kind()))
        .and(question.words() != null, " and i.number like upper(?)", Sql.literal(String.valueOf(question.words())) + "%")
        .and(true, " order by i.issued_at desc, i.id desc limit " + question.limit())
        .rows(em).stream().map(row -> new DocumentRow(DocumentKind.valueOf((String) row[0]), ((Number) row[1]).longValue(), (String) row[2], "",
            ((Timestamp) row[3]).toInstant(), null)).toList();
  }
}
