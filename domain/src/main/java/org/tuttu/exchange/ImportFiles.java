package org.tuttu.exchange;

import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.tuttu.shared.RuleViolated;

/** Files as they were sent, kept in the database in pieces, so that no more than a piece is ever in memory. */
final class ImportFiles {

  /** As much as one can be, packed or not. */
  static final long LONGEST = 1L << 30;

  /** So many rows tell what a file is. */
  static final int FIRST = 20;

  private static final int PIECE = 1 << 20;
  private static final int START = 4;

  private final EntityManager em;

  ImportFiles(EntityManager em) {
    this.em = em;
  }

  /** @throws RuleViolated when the file is too long */
  void keep(Import owner, InputStream content) throws IOException {
    DigestInputStream digested = new DigestInputStream(content, sha256());
    long bytes = 0;
    int position = 0;
    for (byte[] piece = digested.readNBytes(PIECE); piece.length > 0; piece = digested.readNBytes(PIECE)) {
      bytes += piece.length;
      if (bytes > LONGEST) {
        throw new RuleViolated("import.file-too-long");
      }
      em.createNativeQuery("insert into import_pieces (import_id, position, bytes) values (?, ?, ?)")
          .setParameter(1, owner.id()).setParameter(2, position++).setParameter(3, piece).executeUpdate();
    }
    if (bytes == 0) {
      throw new RuleViolated("import.file-empty");
    }
    owner.received(HexFormat.of().formatHex(digested.getMessageDigest().digest()), bytes);
  }

  /**
   * Unpacks the file once and only counts: no row is kept of one that turns out too long.
   *
   * @throws RuleViolated when the file is longer than a file may be, or cannot be unpacked
   */
  void requireBearable(long importId) {
    try (InputStream content = read(importId)) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new RuleViolated("import.broken-file", 0);
    }
  }

  /** @param form of a text; a workbook needs none */
  FileRows rows(long importId, TextForm form) throws IOException {
    BufferedInputStream content = new BufferedInputStream(read(importId), 1 << 16);
    content.mark(START);
    byte[] start = content.readNBytes(START);
    content.reset();
    return SheetRows.isWorkbook(start) ? new SheetRows(content) : new CsvRows(content, form);
  }

  /**
   * Adds the file's first rows, its heading being one, up to where it cannot be read. A workbook has to be unpacked in full for them: they are kept, and stay the
   * same however texts are read.
   *
   * @throws RuleViolated where it cannot be read
   */
  void addFirst(List<ImportRow> rows, long importId, TextForm form) {
    rows.addAll(ImportGroups.rows(em.createNativeQuery("select line, cells from import_first_rows where import_id = ? order by line").setParameter(1, importId)));
    if (!rows.isEmpty()) {
      return;
    }
    try (FileRows all = rows(importId, form)) {
      while (rows.size() < FIRST && all.hasNext()) {
        rows.add(all.next());
      }
      if (all instanceof SheetRows) {
        keepFirst(importId, rows);
      }
    } catch (IOException e) {
      throw new RuleViolated("import.broken-file", 0);
    }
  }

  private void keepFirst(long importId, List<ImportRow> rows) {
    for (ImportRow row : rows) {
      em.createNativeQuery("insert into import_first_rows (import_id, line, cells) values (?, ?, ?) on conflict do nothing")
          .setParameter(1, importId).setParameter(2, row.line()).setParameter(3, Cells.kept(row.cells())).executeUpdate();
    }
  }

  /** What the file says, unpacked if it is packed; ends with an exception where it grows longer than a file may be. */
  InputStream read(long importId) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(new SequenceInputStream(pieces(importId)), 1 << 16);
    raw.mark(2);
    boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return packed ? new Limited(new GZIPInputStream(raw, 1 << 16)) : raw;
  }

  private Enumeration<InputStream> pieces(long importId) {
    return new Enumeration<>() {
      private int position;
      private byte[] next = piece(importId, 0);

      @Override
      public boolean hasMoreElements() {
        return next != null;
      }

      @Override
      public InputStream nextElement() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        InputStream piece = new ByteArrayInputStream(next);
        next = piece(importId, ++position);
        return piece;
      }
    };
  }

  private byte[] piece(long importId, int position) {
    List<?> found = em.createNativeQuery("select bytes from import_pieces where import_id = ? and position = ?")
        .setParameter(1, importId).setParameter(2, position).getResultList();
    return found.isEmpty() ? null : (byte[]) found.get(0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A small packed file can hold a very long one. */
  private static final class Limited extends InputStream {

    private final InputStream content;
    private long left = LONGEST;

    Limited(InputStream content) {
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      int read = content.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = content.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new RuleViolated("import.file-too-long");
      }
    }
  }
}
