package org.tuttu.finding;

/**
 * A record that may be meant, of which nothing more is known yet.
 *
 * @param tier how it was found, the lower the better
 */
record Candidate(HitKind kind, long id, double tier) {

  static Candidate of(Object[] row) {
    return new Candidate(HitKind.values()[((Number) row[0]).intValue()], ((Number) row[1]).longValue(), ((Number) row[2]).doubleValue());
  }

  boolean isSame(Candidate other) {
    return kind == other.kind && id == other.id;
  }
}
