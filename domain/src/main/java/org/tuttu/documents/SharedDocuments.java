package org.tuttu.documents;

import static org.tuttu.identity.StaffPermission.SHARE_DOCUMENTS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.FileRules;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Upload;

/** What staff share with customers. */
@ApplicationScoped
@Transactional
@StaffMay(VIEW_CUSTOMERS)
public class SharedDocuments {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  KeptFiles files;

  @Inject
  AuditTrail audit;

  @Inject
  Event<News> news;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /**
   * Shares a file: from now on the customer finds it, and is told. The same key again gives the same document.
   *
   * @param upload null when no file was chosen
   * @return the document's number
   * @throws NotFound     when there is no such customer
   * @throws RuleViolated at {@code file}, when it is not taken; at {@code kind}, when documents of it arise by themselves
   */
  @StaffMay(SHARE_DOCUMENTS)
  public String share(String customerNumber, @NotNull @Valid DocumentInput input, Upload upload) {
    List<?> customers = em.createNativeQuery("select id from customers where number = ?").setParameter(1, customerNumber).getResultList();
    long customerId = customers.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(() -> new NotFound("customer", customerNumber));
    Optional<String> known = known(customerId, input.key());
    if (known.isPresent()) {
      return known.get();
    }
    KeptFile file = files.keep(upload, FileRules.DOCUMENTS);
    String number = "D-" + em.createNativeQuery("select nextval('shared_document_numbers')").getSingleResult();
    em.persist(new SharedDocument(number, customerId, file.id(), input, user.require(), clock.instant()));
    audit.record("document.shared", new RecordRef("document", number), customerId, List.of(new FieldChange("title", null, input.title().strip()),
        new FieldChange("kind", null, input.kind().name()), new FieldChange("file", null, file.name()), new FieldChange("hash", null, file.sha256())));
    news.fire(News.of(NewsKind.DOCUMENTS, "document-shared", number).about(customerId).at("/documents/documents?q=" + number));
    return number;
  }

  /** Two submissions at a time come one after the other. */
  private Optional<String> known(long customerId, String key) {
    em.createNativeQuery("select 1 from customers where id = ? for no key update").setParameter(1, customerId).getResultList();
    List<?> found = em.createNativeQuery("select number from shared_documents where document_key = ? and customer_id = ?").setParameter(1, key).setParameter(2, customerId).getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  /**
   * From now on the customer no longer finds it; staff do.
   *
   * @param version the one that the caller saw
   * @throws NotFound     when there is no such document
   * @throws RuleViolated when it is withdrawn already
   * @throws StaleData    when it was changed meanwhile
   */
  @StaffMay(SHARE_DOCUMENTS)
  public void withdraw(String number, long version) {
    SharedDocument document = em.createQuery("select d from SharedDocument d where d.number = :number", SharedDocument.class).setParameter("number", number)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("document", number));
    document.withdraw(version, user.require(), clock.instant());
    audit.record("document.withdrawn", new RecordRef("document", number), document.customerId(), List.of(new FieldChange("title", document.title(), null)));
  }

  /**
   * The name of a customer whose documents are about to be shown; who comes here without having looked at the customer's page is in the audit trail for it.
   *
   * @throws NotFound when there is no such customer
   */
  public String customerName(String customerNumber) {
    Object[] row = new Sql("select id, name from customers where number = ?", customerNumber).rows(em).stream().findFirst()
        .orElseThrow(() -> new NotFound("customer", customerNumber));
    audit.lookedAlso(customerNumber, ((Number) row[0]).longValue());
    return (String) row[1];
  }

  /** With those that were withdrawn, the newest first; one statement. Whoever shows them has looked at the customer. */
  public PageOf<SharedDocumentRow> ofCustomer(String customerNumber, PageRequest page) {
    List<SharedDocumentRow> rows = new Sql(SharedDocumentRow.SELECT + "d.customer_id = (select id from customers where number = ?) and d.id < ? order by d.id desc limit "
        + (page.size() + 1), customerNumber, page.afterId(Long.MAX_VALUE)).rows(em).stream().map(SharedDocumentRow::of).toList();
    return PageOf.of(rows, page, SharedDocumentRow::id);
  }

  /**
   * Who comes here without having looked at the customer's page is in the audit trail for it. Two statements, three when that is to be written.
   *
   * @throws NotFound when there is no such document
   */
  public SharedDocumentRow details(String number) {
    Object[] row = new Sql(SharedDocumentRow.SELECT + "d.number = ?", number).rows(em).stream().findFirst().orElseThrow(() -> new NotFound("document", number));
    audit.lookedAlso((String) row[10], ((Number) row[SharedDocumentRow.CUSTOMER_ID]).longValue());
    return SharedDocumentRow.of(row);
  }

  /** Writes the content of one of {@link #details}. */
  public void write(KeptFile file, OutputStream to) throws IOException {
    files.write(file.id(), to);
  }
}
