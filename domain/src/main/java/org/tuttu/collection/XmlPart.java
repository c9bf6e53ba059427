package org.tuttu.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a file with all that is in it: small, as a statement's entries are read one at a time. */
final class XmlPart {

  private static final int DEEPEST = 30;
  private static final int MOST = 200_000;
  private static final int LONGEST = 100_000;

  private final String name;
  private final String currency;
  private final StringBuilder text = new StringBuilder();
  private final List<XmlPart> parts = new ArrayList<>();

  private XmlPart(String name, String currency) {
    this.name = name;
    this.currency = currency;
  }

  /** Reads the element that the reader has just begun, to its end. */
  static XmlPart read(XMLStreamReader xml) throws XMLStreamException {
    return read(xml, 0, new int[] {MOST});
  }

  private static XmlPart read(XMLStreamReader xml, int depth, int[] left) throws XMLStreamException {
    if (depth > DEEPEST || --left[0] < 0) {
      throw new XMLStreamException("an element that holds too much", xml.getLocation());
    }
    XmlPart part = new XmlPart(xml.getLocalName(), xml.getAttributeValue(null, "Ccy"));
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        part.parts.add(read(xml, depth + 1, left));
      } else if (xml.isCharacters() && part.text.length() < LONGEST) {
        part.text.append(xml.getText());
      }
    }
    return part;
  }

  String name() {
    return name;
  }

  /** Of an amount; null for others. */
  String currency() {
    return currency;
  }

  /** All elements at the end of the path, such as {@code RmtInf/Ustrd}. */
  List<XmlPart> all(String path) {
    Stream<XmlPart> found = Stream.of(this);
    for (String step : path.split("/")) {
      found = found.flatMap(part -> part.parts.stream()).filter(part -> part.name.equals(step));
    }
    return found.toList();
  }

  Optional<XmlPart> first(String path) {
    return all(path).stream().findFirst();
  }

  /** What the first of these paths says that says anything. */
  Optional<String> text(String... paths) {
    return Stream.of(paths).flatMap(path -> all(path).stream()).map(XmlPart::text).filter(said -> !said.isEmpty()).findFirst();
  }

  /** On one line. */
  String text() {
    return text.toString().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
