package org.tuttu.collection;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/** Takes bank statements in: a file whole or not at all, and each file and each entry once, however often it comes. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_PAYMENTS)
public class BankStatements {

  private static final int LONGEST_NAME = 200;
  private static final int ASKED_AT_ONCE = 500;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Keeps what the file tells; a job looks for the invoices of what came in, within seconds.
   *
   * @throws RuleViolated when it is no bank statement, is broken or too long, does not add up, or tells of an account that is not ours
   */
  public ReceivedFile receive(String fileName, @NotNull InputStream content) {
    byte[] bytes = bytes(content);
    String hash = hash(bytes);
    // Two who send the same come one after the other.
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('bank statements', 0)) as text)").getSingleResult();
    List<?> before = em.createNativeQuery("select number from bank_statements where file_hash = ? order by position").setParameter(1, hash).getResultList();
    if (!before.isEmpty()) {
      return new ReceivedFile((String) before.get(0), true);
    }
    List<ReadStatement> read = Camt053.read(new ByteArrayInputStream(bytes));
    read.stream().filter(each -> !BankAccounts.isOurs(each.account(), settings)).findFirst().ifPresent(each -> {
      throw new RuleViolated("bank.not-ours", each.account());
    });
    String first = null;
    for (int i = 0; i < read.size(); i++) {
      String number = keep(new BankStatement.Source(named(fileName), hash, i + 1), read.get(i));
      first = first == null ? number : first;
    }
    return new ReceivedFile(first, false);
  }

  private String keep(BankStatement.Source source, ReadStatement read) {
    Caller caller = user.require();
    Instant now = clock.instant();
    String number = "S-" + next("bank_statement_numbers", 1).next();
    BankStatement statement = new BankStatement(number, source, read, caller, now);
    em.persist(statement);
    Map<String, ReadEntry> entries = byKey(read);
    int all = entries.size();
    entries.keySet().removeAll(known(entries.keySet()));
    statement.knew(all - entries.size());
    Iterator<Long> numbers = next("bank_entry_numbers", entries.size());
    entries.forEach((key, entry) -> em.persist(new BankEntry("E-" + numbers.next(), statement, key, entry, now)));
    em.flush();
    audit.record("bank-statement.received", new RecordRef("bank-statement", number), null,
        List.of(new FieldChange("file", null, source.fileName()), new FieldChange("hash", null, source.hash())));
    return number;
  }

  /** Two that are alike in one statement are two; the same two in the next file are these. */
  private static Map<String, ReadEntry> byKey(ReadStatement read) {
    Map<String, Integer> alike = new HashMap<>();
    Map<String, ReadEntry> keyed = new LinkedHashMap<>();
    for (ReadEntry entry : read.entries()) {
      String identity = entry.identity(read.account());
      keyed.put(hash((identity + "\u001f" + alike.merge(identity, 1, Integer::sum)).getBytes(StandardCharsets.UTF_8)), entry);
    }
    return keyed;
  }

  private Set<String> known(Set<String> keys) {
    Set<String> known = new HashSet<>();
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
      Query query = em.createNativeQuery("select entry_key from bank_entries where entry_key in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")");
      for (int i = 0; i < some.size(); i++) {
        query.setParameter(i + 1, some.get(i));
      }
      for (Object key : query.getResultList()) {
        known.add((String) key);
      }
    }
    return known;
  }

  private Iterator<Long> next(String sequence, int count) {
    List<?> found = em.createNativeQuery("select nextval('" + sequence + "') from generate_series(1, ?)").setParameter(1, count).getResultList();
    return found.stream().map(number -> ((Number) number).longValue()).iterator();
  }

  private static String named(String fileName) {
    String name = fileName == null || fileName.isBlank() ? "?" : fileName.strip().replaceAll("\\p{Cntrl}", " ");
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private static byte[] bytes(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(Camt053.LONGEST + 1);
      if (bytes.length == 0) {
        throw new RuleViolated("bank.file-empty");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
