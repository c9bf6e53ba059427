package org.tuttu.documents;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.identity.Caller;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A document that staff share with a customer. It is withdrawn, never deleted or changed. */
@Entity
@Table(name = "shared_documents")
public class SharedDocument {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared_documents_seq")
  @SequenceGenerator(name = "shared_documents_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(name = "file_id", nullable = false)
  private long fileId;

  @Column(name = "document_key", nullable = false, unique = true)
  private String documentKey;

  @Enumerated(STRING)
  @Column(nullable = false)
  private DocumentKind kind;

  @Column(nullable = false)
  private String title;

  @Column(name = "dated_on", nullable = false)
  private LocalDate datedOn;

  @Column(name = "shared_at", nullable = false)
  private Instant sharedAt;

  @Column(name = "shared_by", nullable = false)
  private String sharedBy;

  @Column(name = "shared_by_name", nullable = false)
  private String sharedByName;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_by_name")
  private String withdrawnByName;

  protected SharedDocument() {}

  SharedDocument(String number, long customerId, long fileId, DocumentInput input, Caller by, Instant now) {
    if (!input.kind().isShared()) {
      throw RuleViolated.at("kind", "document.arises");
    }
    this.number = number;
    this.customerId = customerId;
    this.fileId = fileId;
    documentKey = input.key();
    kind = input.kind();
    title = input.title().strip();
    datedOn = input.datedOn();
    sharedAt = now;
    sharedBy = by.subject();
    sharedByName = by.name();
  }

  void withdraw(long seen, Caller by, Instant now) {
    if (withdrawnAt != null) {
      throw new RuleViolated("document.withdrawn", number);
    }
    if (seen != version) {
      throw new StaleData(List.of());
    }
    withdrawnAt = now;
    withdrawnByName = by.name();
  }

  long customerId() {
    return customerId;
  }

  String title() {
    return title;
  }
}
