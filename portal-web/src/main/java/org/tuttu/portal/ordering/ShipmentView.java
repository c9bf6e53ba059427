package org.tuttu.portal.ordering;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.ordering.selfservice.ShipmentRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;

/**
 * A shipment on its order's page, ready to print.
 *
 * @param by   the carrier and its number; empty where none was named
 * @param link where its way can be followed; null for nowhere
 */
public record ShipmentView(String number, String by, String follow, String link, String note, String sent, String arrived, String contents) {

  static ShipmentView of(ShipmentRow shipment, Formats formats, PortalTexts texts) {
    return new ShipmentView(
        shipment.number(), Stream.of(shipment.carrier(), shipment.trackingNumber()).filter(Objects::nonNull).collect(Collectors.joining(" ")),
        texts.text("shipment.follow", shipment.number()), shipment.trackingLink(), shipment.note(), texts.text("shipment.sent", formats.moment(shipment.shippedAt())),
        shipment.deliveredAt() == null ? null : texts.text("shipment.arrived", formats.moment(shipment.deliveredAt())), shipment.contents());
  }
}
