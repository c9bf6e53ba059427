package org.tuttu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Puts a draft's words into the one layout of all mails, as text and as HTML; every value is escaped. */
@ApplicationScoped
class MailTemplates {

  record Mail(String subject, String text, String html) {}

  @Inject
  Settings settings;

  Mail render(MailDraft draft) {
    Locale locale = draft.language().locale();
    Object[] args = draft.args().toArray();
    String key = "mail." + draft.name();
    String subject = Texts.text(locale, key + ".subject", args).replaceAll("\\p{Cntrl}+", " ");
    List<String> paragraphs = List.of(Texts.text(locale, key + ".body", args).split("\n\n"));
    String linkLabel = draft.link() == null ? null : Texts.text(locale, key + ".link");
    String footer = Texts.text(locale, "mail.footer", settings.get(Setting.COMPANY_NAME), settings.get(Setting.PORTAL_URL));
    return new Mail(subject, text(draft, paragraphs, linkLabel, footer), html(draft, subject, paragraphs, linkLabel, footer));
  }

  private static String text(MailDraft draft, List<String> paragraphs, String linkLabel, String footer) {
    StringBuilder text = new StringBuilder();
    paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    draft.lines().forEach(line -> text.append(line.label()).append(": ").append(line.value()).append('\n'));
    if (!draft.lines().isEmpty()) {
      text.append('\n');
    }
    if (linkLabel != null) {
      text.append(linkLabel).append(":\n").append(draft.link()).append("\n\n");
    }
    text.append("-- \n").append(footer).append('\n');
    if (draft.unsubscribe() != null) {
      text.append(unsubscribeLabel(draft)).append(": ").append(draft.unsubscribe()).append('\n');
    }
    return text.toString();
  }

  private String html(MailDraft draft, String subject, List<String> paragraphs, String linkLabel, String footer) {
    StringBuilder body = new StringBuilder();
    paragraphs.forEach(paragraph -> body.append("<p style=\"margin:0 0 16px\">").append(escaped(paragraph)).append("</p>\n"));
    if (!draft.lines().isEmpty()) {
      body.append("<table role=\"presentation\" width=\"100%\" style=\"border-collapse:collapse;margin:0 0 16px\">\n");
      draft.lines().forEach(line -> body.append(ROW.formatted(escaped(line.label()), escaped(line.value()))));
      body.append("</table>\n");
    }
    String color = settings.get(Setting.COLOR);
    if (linkLabel != null) {
      body.append(LINK.formatted(escaped(draft.link()), color, escaped(linkLabel)));
    }
    String foot = escaped(footer);
    if (draft.unsubscribe() != null) {
      foot += "<br><a href=\"%s\" style=\"color:#5c5c5c\">%s</a>".formatted(escaped(draft.unsubscribe()), escaped(unsubscribeLabel(draft)));
    }
    return LAYOUT.formatted(draft.language().code(), escaped(subject), color, escaped(settings.get(Setting.COMPANY_NAME)), body, foot);
  }

  private static String unsubscribeLabel(MailDraft draft) {
    return Texts.text(draft.language().locale(), "mail.unsubscribe");
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }

  private static final String ROW = """
      <tr><td style="padding:6px 0;border-bottom:1px solid #d9d9d9">%s</td>\
      <td style="padding:6px 0;border-bottom:1px solid #d9d9d9;text-align:right">%s</td></tr>
      """;

  private static final String LINK = """
      <p style="margin:24px 0"><a href="%s" style="background:%s;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none">%s</a></p>
      """;

  // Mail programs know little CSS: inline styles and a width are what all of them show alike.
  private static final String LAYOUT = """
      <!DOCTYPE html>
      <html lang="%s">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
      <body style="margin:0;background:#f4f4f2;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1c1c1c">
      <div style="max-width:600px;margin:0 auto;padding:24px 16px">
      <div style="background:%s;color:#ffffff;padding:16px 24px;border-radius:8px 8px 0 0;font-weight:bold">%s</div>
      <div style="background:#ffffff;padding:24px;border-radius:0 0 8px 8px">
      %s</div>
      <p style="margin:16px 8px;font-size:13px;color:#5c5c5c">%s</p>
      </div>
      </body>
      </html>
      """;
}
