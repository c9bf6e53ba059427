package org.tuttu.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.tuttu.system.Addresses;
import org.tuttu.system.Progress;
import org.tuttu.system.StackFailed;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/**
 * Brings a file in as a manager does: sends it, says what it leaves unsaid, has it checked and run, all by the back office's pages. A file of orders is
 * taken for a shop's log, as {@code shop-log.properties} reads it; any other is brought in as the page suggests.
 */
public final class FileImport {
  private static final int TOLD_EVERY = 10;

  private final Addresses at;
  private final Path file;
  private final Progress progress;
  private final WebClient dora = new WebClient();

  private FileImport(Addresses at, Path file, Progress progress) {
    this.at = at;
    this.file = file;
    this.progress = progress;
  }

  /**
   * Brings the file in, unless it is in already; an import of it that was left in the middle goes on.
   *
   * @return what became of it, in a sentence
   * @throws StackFailed when it cannot be brought in
   */
  public static String bringIn(Addresses at, Path file, Progress progress) throws SQLException, IOException {
    return new FileImport(at, file, progress).bringIn();
  }

  private String bringIn() throws SQLException, IOException {
    long start = System.nanoTime();
    try (Connection database = at.connect()) {
      ImportState state = ImportState.ofFile(database, file);
      if (state != null && state.status().equals("DONE")) return file + " was brought in before, as " + state.number() + "; nothing was changed.";
      dora.signIn(page("/imports/imports", Map.of()), "dora", "demo");
      String number = state == null ? sent() : state.number();
      state = waitFor(database, number);
      while (!state.status().equals("DONE")) {
        command(number, state);
        state = waitFor(database, number);
      }
      return String.format(Locale.ENGLISH, "Brought %s in as %s in %d s: %,d rows new, %,d changed, %,d as they were, %,d refused.", file, number,
          (System.nanoTime() - start) / 1_000_000_000, state.created(), state.changed(), state.unchanged(), state.refused());
    }
  }

  private String sent() throws IOException {
    String boundary = UUID.randomUUID().toString();
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    Page answer = dora.send(HttpRequest.newBuilder(page("/imports/receive", Map.of()))
        .header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Origin", origin()).POST(body));
    String number = answer.address().getPath().endsWith("/imports/plan") ? answer.address().getQuery().replaceFirst(".*number=", "") : null;
    if (number == null) throw new StackFailed(file + " was refused; the page for it says why: " + answer.address());
    return number;
  }

  /** What a manager would press next. */
  private void command(String number, ImportState state) throws IOException {
    switch (state.status()) {
      case "UPLOADED" -> pressed(planned(dora.get(page("/imports/plan", Map.of("number", number))).form("id=\"check\"")).with("check", ""));
      case "CHECKED" -> pressed(actions(number, "run"));
      case "PAUSED" -> pressed(actions(number, "goOn"));
      default -> throw new StackFailed(file + " could not be brought in; " + page("/imports/import", Map.of("number", number)) + " says why.");
    }
  }

  private static Form planned(Form suggested) throws IOException {
    if (!"ORDERS".equals(suggested.fields().get("kind"))) return suggested;
    Properties unsaid = new Properties();
    try (InputStream text = FileImport.class.getResourceAsStream("shop-log.properties")) {
      unsaid.load(new InputStreamReader(text, StandardCharsets.UTF_8));
    }
    Form form = suggested;
    for (String field : unsaid.stringPropertyNames()) form = form.with(field, unsaid.getProperty(field));
    return form;
  }

  private Form actions(String number, String button) {
    return dora.get(page("/imports/import", Map.of("number", number))).form("id=\"" + button + "\"").with(button, "");
  }

  private void pressed(Form form) {
    Page answer = dora.post(form);
    if (answer.status() != 200 || !answer.address().getPath().endsWith("/imports/import")) {
      throw new StackFailed(file + " cannot be brought in like this; " + answer.address() + " says why.");
    }
  }

  /** Until the server has done what it was told to, and somebody has to say what is next. */
  private ImportState waitFor(Connection database, String number) throws SQLException {
    long told = System.nanoTime();
    while (true) {
      ImportState state = ImportState.ofNumber(database, number);
      if (!state.isAtWork()) return state;
      if (System.nanoTime() - told > TOLD_EVERY * 1_000_000_000L) {
        progress.say(String.format(Locale.ENGLISH, "%s: %s, row %,d", number, state.status().toLowerCase(Locale.ROOT), state.position()));
        told = System.nanoTime();
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailed("Interrupted while waiting.", e);
    }
  }

  private URI page(String path, Map<String, String> parameters) {
    return WebClient.address(at.backoffice(), path, parameters);
  }

  private String origin() {
    URI home = URI.create(at.backoffice());
    return home.getScheme() + "://" + home.getAuthority();
  }
}
