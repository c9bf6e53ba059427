package org.tuttu.exchange;

import java.util.Arrays;
import java.util.List;
import org.tuttu.shared.DomainException;

/**
 * Why a row or a file was refused, to be said in the language of whoever reads it.
 *
 * @param code a text's key
 * @param args what the text names
 */
public record Reason(String code, List<String> args) {

  private static final String BETWEEN = "\u001f";

  public Reason {
    args = List.copyOf(args);
  }

  static Reason of(String code, Object... args) {
    return new Reason(code, Arrays.stream(args).map(String::valueOf).toList());
  }

  public static Reason of(DomainException refusal) {
    return of(refusal.code(), refusal.args().toArray());
  }

  /** @param kept null when there is none */
  static Reason kept(String kept) {
    if (kept == null) {
      return null;
    }
    List<String> parts = List.of(kept.split(BETWEEN, -1));
    return new Reason(parts.get(0), parts.subList(1, parts.size()));
  }

  String kept() {
    return args.isEmpty() ? code : code + BETWEEN + String.join(BETWEEN, args.stream().map(arg -> arg.replace(BETWEEN, " ")).toList());
  }
}
