package org.tuttu.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Why something was refused, to be said in the language of whoever reads it.
 *
 * @param code a text's key
 * @param args what the text names
 */
public record Reason(String code, List<String> args) {

  private static final String BETWEEN = "\u001f";

  public Reason {
    args = List.copyOf(args);
  }

  public static Reason of(String code, Object... args) {
    return new Reason(code, Arrays.stream(args).map(String::valueOf).toList());
  }

  public static Reason of(DomainException refusal) {
    return of(refusal.code(), refusal.args().toArray());
  }

  /** @param kept null when there is none */
  public static Reason kept(String kept) {
    if (kept == null) {
      return null;
    }
    List<String> parts = List.of(kept.split(BETWEEN, -1));
    return new Reason(parts.get(0), parts.subList(1, parts.size()));
  }

  /** As it is kept in a column. */
  public String kept() {
    return args.isEmpty() ? code : code + BETWEEN + String.join(BETWEEN, args.stream().map(arg -> arg.replace(BETWEEN, " ")).toList());
  }
}
