package org.tuttu.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Sends what is due in the outbox by SMTP. A mail is taken out only after the mail server has it. */
@ApplicationScoped
@SystemOnly
public class MailSender {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());

  private static final String LONGEST_WAIT_MILLIS = "5000";

  @Inject
  DueMails due;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Sends one batch.
   *
   * @return whether there may be more
   */
  public boolean sendDue() {
    List<OutgoingMail> mails = due.take();
    if (mails.isEmpty()) {
      return false;
    }
    Session session = session();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      mails.forEach(mail -> send(session, transport, mail));
      return true;
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "The mail server cannot be reached; {0} mails wait. {1}", mails.size(), e.toString());
      mails.forEach(mail -> due.failed(mail, e.toString()));
      return false;
    }
  }

  private void send(Session session, Transport transport, OutgoingMail mail) {
    try {
      MimeMessage message = message(session, mail);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "Mail {0} could not be sent; it will be tried again. {1}", mail.id(), e.toString());
      due.failed(mail, e.toString());
      return;
    }
    due.sent(mail);
  }

  private MimeMessage message(Session session, OutgoingMail mail) throws MessagingException {
    InternetAddress from = new InternetAddress(settings.get(Setting.MAIL_FROM), true);
    String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    MimeMessage message = new SameIdMessage(session, "<outbox-" + mail.id() + "@" + host + ">");
    message.setFrom(from);
    message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(mail.recipient(), true)});
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">"); // one click, as RFC 8058 has it
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, "UTF-8", subtype);
    return part;
  }

  private Session session() {
    Properties smtp = new Properties();
    smtp.put("mail.smtp.host", settings.get(Setting.SMTP_HOST));
    smtp.put("mail.smtp.port", settings.get(Setting.SMTP_PORT));
    smtp.put("mail.smtp.connectiontimeout", LONGEST_WAIT_MILLIS);
    smtp.put("mail.smtp.timeout", LONGEST_WAIT_MILLIS);
    smtp.put("mail.smtp.writetimeout", LONGEST_WAIT_MILLIS);
    boolean startTls = settings.isOn(Setting.SMTP_STARTTLS);
    smtp.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    smtp.put("mail.smtp.starttls.required", String.valueOf(startTls));
    smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    String user = settings.get(Setting.SMTP_USER);
    if (user.isEmpty()) {
      return Session.getInstance(smtp);
    }
    smtp.put("mail.smtp.auth", "true");
    return Session.getInstance(smtp, new PasswordLogin(user, settings.get(Setting.SMTP_PASSWORD)));
  }

  private static class PasswordLogin extends jakarta.mail.Authenticator {

    private final jakarta.mail.PasswordAuthentication login;

    PasswordLogin(String user, String password) {
      login = new jakarta.mail.PasswordAuthentication(user, password);
    }

    @Override
    protected jakarta.mail.PasswordAuthentication getPasswordAuthentication() {
      return login;
    }
  }

  /** Keeps the id of the outbox: should a mail be sent twice, mail programs show it once. */
  private static class SameIdMessage extends MimeMessage {

    private final String id;

    SameIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
