package org.tuttu.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A page or tag file as it lies in the sources, and what the house style forbids in it. */
final class Page {
  private static final Set<String> READ_BY_PEOPLE = Set.of("alt", "aria-label", "caption", "converterMessage", "heading", "hint", "info", "itemLabel",
      "label", "lead", "placeholder", "requiredMessage", "text", "title", "validatorMessage", "when", "who");
  private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("kbd", "code", "style", "script");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final int LONGEST = 120;

  private final Path file;
  private final String source;

  Page(Path file) {
    this.file = file;
    try {
      this.source = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String source() {
    return source;
  }

  List<String> faults() {
    var faults = new ArrayList<String>();
    if (source.lines().count() > LONGEST) {
      faults.add(file + ": more than " + LONGEST + " lines");
    }
    look(document(), faults);
    return faults;
  }

  private void look(Node node, List<String> faults) {
    if (node.getNodeType() == Node.TEXT_NODE && hasWords(node.getTextContent()) && !isSameInEveryLanguage(node)) {
      faults.add(file + ": literal text \"" + node.getTextContent().strip() + "\"");
    }
    if (node instanceof Element element) {
      look(element, faults);
    }
    NodeList children = node.getChildNodes();
    for (var i = 0; i < children.getLength(); i++) {
      look(children.item(i), faults);
    }
  }

  private void look(Element element, List<String> faults) {
    if (element.getLocalName().equals("style") || element.getLocalName().equals("script") && !element.hasAttribute("src")) {
      faults.add(file + ": inline " + element.getLocalName());
    }
    if ("jakarta.tags.core".equals(element.getNamespaceURI()) || element.getLocalName().equals("include") && element.getAttribute("src").contains("#{")) {
      faults.add(file + ": " + element.getNodeName() + " decides while a page is built, which happens once for all visitors");
    }
    var attributes = element.getAttributes();
    for (var i = 0; i < attributes.getLength(); i++) {
      var name = attributes.item(i).getNodeName();
      var value = attributes.item(i).getNodeValue();
      if (READ_BY_PEOPLE.contains(name) && hasWords(value)) {
        faults.add(file + ": literal " + name + "=\"" + value + "\"");
      }
      if (name.equals("style") || name.matches("on[a-z]+") || name.equals("escape") && value.equals("false")) {
        faults.add(file + ": " + name + "=\"" + value + "\"");
      }
    }
  }

  private static boolean isSameInEveryLanguage(Node node) {
    return SAME_IN_EVERY_LANGUAGE.contains(node.getParentNode().getLocalName());
  }

  private static boolean hasWords(String text) {
    return WORD.matcher(EXPRESSION.matcher(text).replaceAll(" ")).find();
  }

  private Node document() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
