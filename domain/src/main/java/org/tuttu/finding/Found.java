package org.tuttu.finding;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param hits best first
 * @param more whether there are others
 */
public record Found(HitKind kind, List<Hit> hits, boolean more) {

  static final int MOST = 10;

  static Found of(HitKind kind, List<Hit> all) {
    List<Hit> hits = all.stream().filter(hit -> hit.kind() == kind).toList();
    return new Found(kind, hits.stream().limit(MOST).toList(), hits.size() > MOST);
  }
}
