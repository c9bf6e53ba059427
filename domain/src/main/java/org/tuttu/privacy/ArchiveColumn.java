package org.tuttu.privacy;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tuttu.identity.PersonalData.Listing;
import org.tuttu.shared.Texts;

/**
 * A column of a listing, as people read it and as programs do.
 *
 * @param label    as the query names it
 * @param name     the label without what its values are
 * @param codeType of which enum the values are, or {@link Listing#REGION}; null where they are what they say
 */
record ArchiveColumn(String label, String name, String codeType) {

  /** Amounts of money are kept with so many, and read with two at least. */
  private static final int MOST_DECIMALS = 4;
  private static final int DECIMALS_OF_MONEY = 2;

  /** All but the one that has the files' ids. */
  static List<ArchiveColumn> of(ResultSet rows) throws SQLException {
    List<ArchiveColumn> columns = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      String label = rows.getMetaData().getColumnLabel(i);
      int dot = label.indexOf('.');
      if (!label.equals(Listing.CONTENT)) {
        columns.add(new ArchiveColumn(label, dot < 0 ? label : label.substring(0, dot), dot < 0 ? null : label.substring(dot + 1)));
      }
    }
    return columns;
  }

  String heading(Locale locale) {
    return Texts.text(locale, "data.column." + name);
  }

  String shown(ResultSet row, Locale locale, ZoneId zone) throws SQLException {
    Object value = row.getObject(label);
    if (value == null) {
      return "";
    }
    if (Listing.REGION.equals(codeType)) {
      return new Locale("", value.toString()).getDisplayCountry(locale);
    }
    if (codeType != null) {
      return Texts.find(locale, "enum." + codeType + "." + value).orElse(value.toString());
    }
    if (value instanceof Boolean flag) {
      return Texts.text(locale, flag ? "data.yes" : "data.no");
    }
    if (value instanceof Timestamp moment) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale).format(moment.toInstant().atZone(zone));
    }
    if (value instanceof Date day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day.toLocalDate());
    }
    return value instanceof BigDecimal number ? number(number, locale) : value.toString();
  }

  /** True and false as such, moments in UTC, everything else as the database writes it; null is left out. */
  void write(ResultSet row, JsonGenerator json) throws SQLException {
    Object value = row.getObject(label);
    if (value instanceof Boolean flag) {
      json.write(name, flag);
    } else if (value != null) {
      json.write(name, value instanceof Timestamp moment ? moment.toInstant().toString() : value.toString());
    }
  }

  private static String number(BigDecimal number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    format.setMinimumFractionDigits(number.scale() == MOST_DECIMALS ? DECIMALS_OF_MONEY : 0);
    return format.format(number);
  }
}
