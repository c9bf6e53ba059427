package org.tuttu.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CustomerPermission;

/**
 * Records of a capability that are documents, for the one list in which a customer finds all. A bean that implements this is found by itself; how the portal gives such a
 * document out, {@code DocumentLinks} there says.
 */
public interface DocumentSource {

  /**
   * Which documents are asked for: those that arose before a moment, or at it with a lesser id.
   *
   * @param kind  null for all kinds of the source
   * @param words what somebody looks for in title and number, in small letters; null for anything
   */
  record Question(long customerId, AccountScope accounts, DocumentKind kind, String words, Instant before, long beforeId, int limit) {}

  Set<DocumentKind> kinds();

  /** What somebody needs who sees these documents. */
  CustomerPermission permission();

  /** The newest first, by moment and id; one statement. */
  List<DocumentRow> find(Question question);
}
