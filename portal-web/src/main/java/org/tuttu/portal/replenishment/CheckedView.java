package org.tuttu.portal.replenishment;

import java.util.ArrayList;
import java.util.List;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.web.page.Formats;

/**
 * A line as it could be ordered now, ready to print.
 *
 * @param href  the product's page; null when there is no such product
 * @param notes what the user has to know of it
 */
public record CheckedView(
    String number, String name, String href, String quantity, String unitPrice, String net, String state, String tone, List<String> notes, String replacement,
    String replacementHref) {

  public static CheckedView of(CheckedLine line, Formats formats, PortalTexts texts) {
    var replacement = line.isOrderable() ? null : line.replacement();
    return new CheckedView(line.number(), line.name() == null ? line.number() : line.name(), line.name() == null ? null : href(line.number()),
        formats.number(line.quantity()), formats.price(line.unitPrice()), line.charge() == null ? "" : formats.money(line.charge().net()), formats.name(line.state()),
        line.isOrderable() ? "good" : "bad", notes(line, formats, texts), replacement == null ? null : replacement.name(),
        replacement == null ? null : href(replacement.number()));
  }

  private static List<String> notes(CheckedLine line, Formats formats, PortalTexts texts) {
    var notes = new ArrayList<String>();
    if (line.isRounded()) {
      notes.add(texts.text("check.rounded", line.wanted(), line.quantity()));
    }
    if (line.isDearer() || line.isCheaper()) {
      notes.add(texts.text(line.isDearer() ? "check.dearer" : "check.cheaper", formats.price(line.oldPrice())));
    }
    if (line.left() != null) {
      notes.add(texts.text("check.left", line.left()));
    }
    if (line.expectedOn() != null) {
      notes.add(texts.text("check.expected", formats.date(line.expectedOn())));
    }
    return notes;
  }

  static String href(String number) {
    return Address.of("/catalogue/product").and("number", number).toString();
  }
}
