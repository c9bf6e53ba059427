package org.tuttu.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tuttu.identity.Caller;

/** What the bank told of one of our accounts, in one file. */
@Entity
@Table(name = "bank_statements")
public class BankStatement {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_statements_seq")
  @SequenceGenerator(name = "bank_statements_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Column(name = "file_name", nullable = false)
  private String fileName;

  @Column(name = "file_hash", nullable = false)
  private String fileHash;

  @Column(nullable = false)
  private int position;

  @Column(name = "bank_id", nullable = false)
  private String bankId;

  @Column(nullable = false)
  private String account;

  @Column(nullable = false)
  private String currency;

  @Column(name = "from_day")
  private LocalDate fromDay;

  @Column(name = "until_day")
  private LocalDate untilDay;

  @Column(nullable = false)
  private BigDecimal opening;

  @Column(nullable = false)
  private BigDecimal closing;

  @Column(name = "entry_count", nullable = false)
  private int entryCount;

  @Column(name = "known_count", nullable = false)
  private int knownCount;

  @Column(name = "imported_at", nullable = false)
  private Instant importedAt;

  @Column(name = "imported_by", nullable = false)
  private String importedBy;

  @Column(name = "imported_by_name", nullable = false)
  private String importedByName;

  protected BankStatement() {}

  /** A file, and which one of its statements. */
  record Source(String fileName, String hash, int position) {}

  BankStatement(String number, Source source, ReadStatement read, Caller by, Instant now) {
    this.number = number;
    fileName = source.fileName();
    fileHash = source.hash();
    position = source.position();
    bankId = read.bankId();
    account = read.account();
    currency = read.currency();
    fromDay = read.fromDay();
    untilDay = read.untilDay();
    opening = read.opening();
    closing = read.closing();
    entryCount = read.entries().size();
    importedAt = now;
    importedBy = by.subject();
    importedByName = by.name();
  }

  /** So many of its entries were here before. */
  void knew(int entries) {
    knownCount = entries;
  }
}
