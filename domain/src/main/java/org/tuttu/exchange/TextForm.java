package org.tuttu.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a text file is to be read.
 *
 * @param charset   the encoding
 * @param delimiter what stands between two columns
 */
public record TextForm(Charset charset, char delimiter) {

  /** What spreadsheets and other systems write, the likeliest first. */
  public static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "windows-1257", "ISO-8859-1", "UTF-16LE", "UTF-16BE");
  public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** Of a file that is no UTF-8: what Windows wrote, in the Nordic countries. */
  private static final Charset USUAL = Charset.forName("windows-1252");

  /** @param start the file's first kilobytes; they may end within a character */
  static TextForm recognisedFrom(byte[] start) {
    Charset charset = charset(start);
    return new TextForm(charset, delimiter(new String(start, charset)));
  }

  private static Charset charset(byte[] start) {
    if (begins(start, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(start, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(start) ? StandardCharsets.UTF_8 : USUAL;
  }

  private static boolean begins(byte[] start, int first, int second) {
    return start.length >= 2 && (start[0] & 0xff) == first && (start[1] & 0xff) == second;
  }

  private static boolean isUtf8(byte[] start) {
    int end = start.length;
    for (int i = 1; i <= 3 && end > 0 && start[end - 1] < 0; i++) {
      end--;                                       // what may be the beginning of a character that was cut off
    }
    try {
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(start, 0, end));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The one that divides the first lines into the same number of columns, and into the most. */
  private static char delimiter(String start) {
    List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(20).toList();
    List<String> whole = lines.size() > 1 ? lines.subList(0, lines.size() - 1) : lines;
    return DELIMITERS.stream().max(Comparator.comparingLong(delimiter -> agreement(whole, delimiter))).orElseThrow();
  }

  private static long agreement(List<String> lines, char delimiter) {
    Map<Long, Long> linesByCount = lines.stream().collect(Collectors.groupingBy(line -> outsideQuotes(line, delimiter), Collectors.counting()));
    linesByCount.remove(0L);
    return linesByCount.entrySet().stream().mapToLong(entry -> entry.getValue() * 1_000 + Math.min(entry.getKey(), 999)).max().orElse(0);
  }

  private static long outsideQuotes(String line, char delimiter) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (line.charAt(i) == delimiter && !quoted) {
        count++;
      }
    }
    return count;
  }
}
