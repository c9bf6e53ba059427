package org.tuttu.collection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tuttu.shared.RuleViolated;

/**
 * Reads bank statements by ISO 20022, {@code camt.053.001} in any version from 02 on, whole or not at all. Nothing is ever fetched for a file, and one that
 * declares entities is refused, whatever they are.
 */
final class Camt053 {

  /** A year's statements of a busy account are well below. */
  static final int LONGEST = 20 << 20;
  static final int MOST_ENTRIES = 20_000;

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
  private static final XMLInputFactory FACTORY = factory();

  private Camt053() {}

  /** @throws RuleViolated when it is another file, cut in the middle, too long, or does not add up */
  static List<ReadStatement> read(InputStream content) {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new Limited(content));
      requireStatements(xml);
      List<ReadStatement> statements = new ArrayList<>();
      int entries = 0;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Stmt")) {
          ReadStatement statement = statement(xml, MOST_ENTRIES - entries);
          entries += statement.entries().size();
          statements.add(statement);
        }
      }
      if (statements.isEmpty()) {
        throw new RuleViolated("bank.no-statement");
      }
      return statements;
    } catch (XMLStreamException broken) {
      throw new RuleViolated("bank.broken-file", broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  private static void requireStatements(XMLStreamReader xml) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new RuleViolated("bank.declares-entities");
      }
    }
    String namespace = xml.getNamespaceURI();
    if (!xml.getLocalName().equals("Document") || namespace == null || !namespace.startsWith(NAMESPACE)) {
      throw new RuleViolated("bank.other-file");
    }
  }

  private static ReadStatement statement(XMLStreamReader xml, int left) throws XMLStreamException {
    StatementParts parts = new StatementParts();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        parts.add(XmlPart.read(xml));
        if (parts.entries() > left) {
          throw new RuleViolated("bank.too-many-entries", MOST_ENTRIES);
        }
      }
    }
    return parts.statement();
  }

  /** Ends with an exception where the file grows longer than one may be. */
  private static final class Limited extends FilterInputStream {

    private int left = LONGEST;

    Limited(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      return counted(read, read);
    }

    private int counted(int read, int bytes) {
      left -= Math.max(0, read < 0 ? 0 : bytes);
      if (left < 0) {
        throw new RuleViolated("bank.file-too-long", LONGEST >> 20);
      }
      return read;
    }
  }
}
