package org.tuttu.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData.Listing;
import org.tuttu.privacy.selfservice.DataKindRow;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.Language;
import org.tuttu.shared.Texts;

/**
 * Everything about a customer as a ZIP: a page to begin with, for each listing a page for people (HTML) and the same for programs (JSON), and the files that its rows name. Rows and files go from
 * the database into the archive one by one.
 */
class Archive {

  private static final int FETCHED = 500;
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Connection connection;
  private final OutputStream to;
  private final KeptFiles files;
  private final Locale locale;
  private final ZoneId zone;
  private final String company;
  private final DateTimeFormatter times;

  Archive(Connection connection, OutputStream to, KeptFiles files, Language language, ZoneId zone, String company) {
    this.connection = connection;
    this.to = to;
    this.files = files;
    this.locale = language.locale();
    this.zone = zone;
    this.company = company;
    this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale).withZone(zone);
  }

  /** @param subjects joined by the unit separator */
  void write(String number, String name, Instant now, List<DataKindRow> kinds, List<Listing> listings, long customerId, String subjects) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(to, UTF_8);
    zip.putNextEntry(new ZipEntry("index.html"));
    index(new OutputStreamWriter(zip, UTF_8), number, name, now, kinds, listings);
    zip.closeEntry();
    for (Listing listing : listings) {
      try (PreparedStatement query = query(listing, customerId, subjects)) {
        zip.putNextEntry(new ZipEntry(listing.name() + ".json"));
        try (ResultSet rows = query.executeQuery()) {
          json(zip, listing, rows);
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(listing.name() + ".html"));
        try (ResultSet rows = query.executeQuery()) {
          html(new OutputStreamWriter(zip, UTF_8), listing, rows);
        }
        zip.closeEntry();
        if (listing.hasFiles()) {
          try (ResultSet rows = query.executeQuery()) {
            files(zip, rows);
          }
        }
      }
    }
    zip.finish();
  }

  /** While the rows are still coming: a file's content comes in between, in pieces. */
  private void files(ZipOutputStream zip, ResultSet rows) throws IOException, SQLException {
    while (rows.next()) {
      long id = rows.getLong(Listing.CONTENT);
      if (!rows.wasNull()) {
        zip.putNextEntry(new ZipEntry(path(rows)));
        files.write(id, zip);
        zip.closeEntry();
      }
    }
  }

  /** Where a row's file stands in the archive; no two have the same. */
  private static String path(ResultSet rows) throws SQLException {
    return "files/" + rows.getLong(Listing.CONTENT) + "/" + rows.getString(Listing.FILE);
  }

  private PreparedStatement query(Listing listing, long customerId, String subjects) throws SQLException {
    PreparedStatement query = connection.prepareStatement(Erasing.positional(listing.sql()));
    query.setFetchSize(FETCHED);
    List<String> names = Erasing.names(listing.sql());
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals("customer")) {
        query.setLong(i + 1, customerId);
      } else {
        query.setString(i + 1, subjects);
      }
    }
    return query;
  }

  private void index(Writer page, String number, String name, Instant now, List<DataKindRow> kinds, List<Listing> listings) throws IOException {
    begin(page, text("data.title", name));
    page.append("<p>").append(escaped(text("data.lead", company, number, times.format(now)))).append("</p>\n");
    for (DataKindRow kind : kinds) {
      page.append("<h2>").append(escaped(kind.what())).append("</h2>\n<p>").append(escaped(kind.why())).append(' ')
          .append(escaped(Texts.name(locale, kind.basis()))).append("</p>\n<ul>\n");
      for (Listing listing : listings) {
        if (listing.kind().equals(kind.name())) {
          page.append("<li><a href=\"").append(listing.name()).append(".html\">").append(escaped(heading(listing))).append("</a> (<a href=\"").append(listing.name())
              .append(".json\">JSON</a>)</li>\n");
        }
      }
      page.append("</ul>\n");
    }
    end(page);
  }

  private void html(Writer page, Listing listing, ResultSet rows) throws IOException, SQLException {
    begin(page, heading(listing));
    page.append("<table>\n<thead><tr>");
    List<ArchiveColumn> columns = ArchiveColumn.of(rows);
    for (ArchiveColumn column : columns) {
      page.append("<th scope=\"col\">").append(escaped(column.heading(locale))).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    while (rows.next()) {
      page.append("<tr>");
      for (ArchiveColumn column : columns) {
        String shown = escaped(column.shown(rows, locale, zone));
        page.append("<td>").append(isFile(listing, column, rows) ? "<a href=\"" + address(path(rows)) + "\">" + shown + "</a>" : shown).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
    end(page);
  }

  private static boolean isFile(Listing listing, ArchiveColumn column, ResultSet rows) throws SQLException {
    return listing.hasFiles() && column.name().equals(Listing.FILE) && rows.getObject(Listing.CONTENT) != null;
  }

  private static String address(String path) {
    return escaped(URLEncoder.encode(path, UTF_8).replace("+", "%20").replace("%2F", "/"));
  }

  private void json(OutputStream out, Listing listing, ResultSet rows) throws SQLException {
    JsonGenerator json = JSON.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createGenerator(new Unclosed(out), UTF_8);
    json.writeStartArray();
    List<ArchiveColumn> columns = ArchiveColumn.of(rows);
    while (rows.next()) {
      json.writeStartObject();
      for (ArchiveColumn column : columns) {
        if (isFile(listing, column, rows)) {
          json.write(column.name(), path(rows));
        } else {
          column.write(rows, json);
        }
      }
      json.writeEnd();
    }
    json.writeEnd().close();
  }

  private void begin(Writer page, String title) throws IOException {
    page.append("<!DOCTYPE html>\n<html lang=\"").append(locale.getLanguage()).append("\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(escaped(title)).append("</title><style>").append(STYLE).append("</style></head>\n<body>\n<h1>").append(escaped(title)).append("</h1>\n");
  }

  private static void end(Writer page) throws IOException {
    page.append("</body>\n</html>\n").flush();
  }

  private String heading(Listing listing) {
    return text("data.list." + listing.name());
  }

  private String text(String key, Object... args) {
    return Texts.text(locale, key, args);
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static final String STYLE = """
      :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}\
      table{border-collapse:collapse;display:block;overflow-x:auto}th,td{text-align:left;padding:.4rem .8rem;border-bottom:1px solid #8884;vertical-align:top}""";

  /** The generator closes what it writes to; the archive goes on. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
