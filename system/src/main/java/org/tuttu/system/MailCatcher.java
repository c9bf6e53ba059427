package org.tuttu.system;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Takes every mail by SMTP, sends none on, and keeps each as an {@code .eml} file, one per recipient. */
final class MailCatcher {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final GreenMail smtp;
  private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "mail-catcher");
    thread.setDaemon(true);
    return thread;
  });
  private int count;

  MailCatcher(Path folder, int port) {
    this.folder = folder;
    this.smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  void start() {
    smtp.start();
    keeper.scheduleWithFixedDelay(this::keepOrComplain, 200, 200, TimeUnit.MILLISECONDS);
  }

  void stop() {
    keeper.shutdownNow();
    smtp.stop();
  }

  /** The caught mails, the latest first. */
  List<CaughtMail> mails() throws IOException {
    return files().stream().map(CaughtMail::read).toList();
  }

  void forgetAll() throws IOException {
    for (Path file : files()) Files.deleteIfExists(file);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted(Comparator.reverseOrder()).toList();
    }
  }

  private void keepOrComplain() {
    try {
      // Not by the users: a new addressee is one a moment before there is an inbox.
      for (MailFolder folder : smtp.getManagers().getImapHostManager().getStore().listMailboxes("*")) keep(folder);
    } catch (ConcurrentModificationException e) {
      // A mailbox is just being made for a new addressee: the next look, in a moment, finds all.
    } catch (Exception e) {
      System.err.println("Caught mails could not be kept in " + folder + ": " + e);
    }
  }

  private void keep(MailFolder inbox) throws Exception {
    for (StoredMessage message : inbox.getMessages()) {
      String name = STAMP.format(Instant.now()) + "-" + ++count;
      Path partial = folder.resolve(name + ".part");
      try (OutputStream out = Files.newOutputStream(partial)) {
        message.getMimeMessage().writeTo(out);
      }
      Files.move(partial, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
      message.setFlag(Flags.Flag.DELETED, true);
    }
    inbox.expunge();
  }
}
