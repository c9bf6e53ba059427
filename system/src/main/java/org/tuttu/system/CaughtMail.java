package org.tuttu.system;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One mail that an application sent, as its reader would see it. {@code text} and {@code html} are empty where it has none. */
public record CaughtMail(String file, String from, String to, String subject, String text, String html) {

  static CaughtMail read(Path eml) {
    try (InputStream in = Files.newInputStream(eml)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      return new CaughtMail(eml.getFileName().toString(), people(message.getFrom()), people(message.getAllRecipients()),
          Optional.ofNullable(message.getSubject()).orElse(""), body(message, "text/plain"), body(message, "text/html"));
    } catch (IOException | MessagingException e) {
      throw new StackFailed("The caught mail " + eml + " cannot be read.", e);
    }
  }

  private static String people(Address[] addresses) {
    return addresses == null ? "" : Stream.of(addresses)
        .map(address -> address instanceof InternetAddress mail ? mail.toUnicodeString() : address.toString())
        .collect(Collectors.joining(", "));
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) return String.valueOf(part.getContent());
    if (!part.isMimeType("multipart/*")) return "";
    Multipart parts = (Multipart) part.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      String found = body(parts.getBodyPart(i), type);
      if (!found.isEmpty()) return found;
    }
    return "";
  }
}
