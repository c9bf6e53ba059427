package org.tuttu.documents;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tuttu.shared.Money;

/** Writes a document of UBL 2.1: aggregates that open and close, and basic elements, which are left out when there is nothing to say. */
final class Ubl {

  private static final String NAMES = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  Ubl(String document) {
    try {
      writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeStartElement(document);
      writer.writeDefaultNamespace(NAMES + document + "-2");
      writer.writeNamespace("cac", NAMES + "CommonAggregateComponents-2");
      writer.writeNamespace("cbc", NAMES + "CommonBasicComponents-2");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Ubl open(String aggregate) {
    return write(() -> writer.writeStartElement("cac:" + aggregate));
  }

  Ubl close() {
    return write(writer::writeEndElement);
  }

  /** @param value left out when null or blank */
  Ubl say(String name, String value, String... attributes) {
    if (value == null || value.isBlank()) {
      return this;
    }
    return write(() -> {
      writer.writeStartElement("cbc:" + name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
      writer.writeCharacters(value.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ").strip());
      writer.writeEndElement();
    });
  }

  /** Rounded to the currency's minor unit. */
  Ubl say(String name, Money amount) {
    return say(name, amount.rounded().amount().toPlainString(), "currencyID", amount.currency());
  }

  /** As many decimals as it has. */
  Ubl exactly(String name, Money amount) {
    return say(name, plain(amount.amount()), "currencyID", amount.currency());
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  byte[] end() {
    write(() -> {
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
    });
    return out.toByteArray();
  }

  private interface Step {

    void run() throws XMLStreamException;
  }

  private Ubl write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
