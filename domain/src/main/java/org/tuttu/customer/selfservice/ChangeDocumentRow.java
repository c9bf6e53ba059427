package org.tuttu.customer.selfservice;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.NotFound;

/** A document that was sent along with a change, and who sent it. */
public record ChangeDocumentRow(int position, KeptFile file, Instant addedAt, String addedByName) {

  /**
   * Those of a change, whoever asks; who may, the caller has made sure of. One statement.
   *
   * @param customerId whose change it must be; null for anybody's
   */
  public static List<ChangeDocumentRow> all(EntityManager em, String number, Long customerId) {
    List<?> found = em.createNativeQuery("select d.position, d.added_at, d.added_by_name, " + KeptFile.COLUMNS + """
         from change_requests r join change_documents d on d.request_id = r.id join files f on f.id = d.file_id
        where r.number = ? and r.customer_id = coalesce(cast(? as bigint), r.customer_id) order by d.position""")
        .setParameter(1, number).setParameter(2, customerId == null ? null : customerId.toString()).getResultList();
    return found.stream().map(row -> (Object[]) row)
        .map(row -> new ChangeDocumentRow((Integer) row[0], KeptFile.of(row, 3), ((Timestamp) row[1]).toInstant(), (String) row[2])).toList();
  }

  /**
   * One of them; one statement.
   *
   * @throws NotFound when there is no such change, or it has no such document
   */
  public static KeptFile one(EntityManager em, String number, int position, Long customerId) {
    return all(em, number, customerId).stream().filter(row -> row.position() == position).findFirst().map(ChangeDocumentRow::file)
        .orElseThrow(() -> new NotFound("file", number + "/" + position));
  }
}
