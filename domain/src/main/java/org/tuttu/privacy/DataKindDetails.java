package org.tuttu.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tuttu.privacy.selfservice.KeptFrom;
import org.tuttu.privacy.selfservice.LegalBasis;
import org.tuttu.shared.Language;

/**
 * A kind of data, as a manager says what it is.
 *
 * @param keptMonths null when it is kept as long as the relationship lasts, which is not for a manager to say
 * @param words      in each language in which they are not the usual ones
 * @param usual      the usual words, in each language
 * @param earlier    the versions before, the latest first, at most 20
 */
public record DataKindDetails(
    String name, long version, LegalBasis basis, Integer keptMonths, KeptFrom keptFrom, Map<Language, KindWords> words, Map<Language, KindWords> usual, List<Earlier> earlier) {

  /**
   * What customers were told before.
   *
   * @param endedAt when something else took its place
   */
  public record Earlier(long version, LegalBasis basis, Integer keptMonths, Instant endedAt, String endedBy) {}
}
