package org.tuttu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Files that somebody sent, checked, and kept in the database in pieces, so that no more than a piece is ever in memory. A record of some capability refers to a file by
 * its id; whose it is and who may read it, that record says. Names and sizes are in another table than the content, so a list never reads that.
 */
@ApplicationScoped
@Transactional
public class KeptFiles {

  private static final int PIECE = 1 << 20;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  /**
   * Checks a file and keeps it, in the caller's transaction.
   *
   * @param upload null when none was chosen
   * @throws RuleViolated at {@code file}, when there is none, or it is empty, too long, of a kind that is not taken, not what its name says, or has macros
   */
  public KeptFile keep(Upload upload, FileRules rules) {
    return keep(upload, FileCheck.requireGood(upload, rules), sha256(upload));
  }

  /**
   * As {@link #keep}, unless it is one of those that are there already.
   *
   * @return empty when it is
   */
  public Optional<KeptFile> keepAnother(Upload upload, FileRules rules, List<KeptFile> there) {
    FileKind kind = FileCheck.requireGood(upload, rules);
    String sha256 = sha256(upload);
    return there.stream().anyMatch(file -> file.sha256().equals(sha256)) ? Optional.empty() : Optional.of(keep(upload, kind, sha256));
  }

  private KeptFile keep(Upload upload, FileKind kind, String sha256) {
    long id = ((Number) em.createNativeQuery("select nextval('files_seq')").getSingleResult()).longValue();
    String name = upload.nameAs(kind);
    em.createNativeQuery("insert into files (id, name, kind, bytes, sha256, kept_at) values (?, ?, ?, ?, ?, ?)")
        .setParameter(1, id).setParameter(2, name).setParameter(3, kind.name()).setParameter(4, upload.bytes()).setParameter(5, sha256)
        .setParameter(6, Timestamp.from(clock.instant())).executeUpdate();
    keepPieces(id, upload);
    return KeptFile.of((Object[]) em.createNativeQuery("select " + KeptFile.COLUMNS + " from files f where f.id = ?").setParameter(1, id).getSingleResult(), 0);
  }

  private void keepPieces(long id, Upload upload) {
    try (InputStream content = upload.open()) {
      int position = 0;
      for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
        em.createNativeQuery("insert into file_pieces (file_id, position, bytes) values (?, ?, ?)")
            .setParameter(1, id).setParameter(2, position++).setParameter(3, piece).executeUpdate();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives a file's content out, one piece after the other; that the reader may have it, the caller has made sure of.
   *
   * @throws NotFound when there is no such file
   */
  @Transactional(TxType.SUPPORTS)
  public void write(long id, OutputStream to) throws IOException {
    byte[] piece = piece(id, 0);
    if (piece == null) {
      throw new NotFound("file", id);
    }
    for (int position = 1; piece != null; position++) {
      to.write(piece);
      piece = piece(id, position);
    }
  }

  private byte[] piece(long id, int position) {
    List<?> found = em.createNativeQuery("select bytes from file_pieces where file_id = ? and position = ?").setParameter(1, id).setParameter(2, position).getResultList();
    return found.isEmpty() ? null : (byte[]) found.get(0);
  }

  private static String sha256(Upload upload) {
    try (DigestInputStream digested = new DigestInputStream(upload.open(), MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
