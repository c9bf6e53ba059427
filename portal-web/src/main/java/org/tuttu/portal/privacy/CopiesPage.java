package org.tuttu.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.privacy.selfservice.ExportRow;
import org.tuttu.privacy.selfservice.ExportStatus;
import org.tuttu.privacy.selfservice.MyExports;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;

/** Copies of everything; a form posted here asks for one. */
@Named
@RequestScoped
public class CopiesPage {
  private static final int KILO = 1024;

  @Inject MyExports exports;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Look look;
  @Inject Notices notices;
  @Inject HttpServletRequest request;
  private List<CopyView> copies;
  private boolean waiting;

  /** A copy, ready to print; without an address when it cannot be fetched. */
  public record CopyView(String asked, String status, String tone, String until, String size, String href) {}

  public String load() {
    if (request.getMethod().equals("POST")) {
      exports.ask(Language.of(look.getLanguage()).orElseThrow());
      notices.say("copies.asked");
      return "/privacy/copies?faces-redirect=true";
    }
    var newest = exports.newest();
    waiting = newest.stream().anyMatch(copy -> copy.status() == ExportStatus.WAITING);
    copies = newest.stream().map(this::view).toList();
    return null;
  }

  private CopyView view(ExportRow copy) {
    var ready = copy.status() == ExportStatus.READY;
    return new CopyView(formats.moment(copy.askedAt()), formats.name(copy.status()), ready ? "good" : copy.status() == ExportStatus.WAITING ? "info" : "neutral",
        formats.dateTime(copy.expiresAt()), copy.bytes() == null ? "" : texts.text("page.copies.kilobytes", Math.max(1, copy.bytes() / KILO)),
        ready ? Address.of("/privacy/copy-file").and("id", String.valueOf(copy.id())).toString() : null);
  }

  public List<CopyView> getCopies() {
    return copies;
  }

  /** While one is being made, no second can be asked for. */
  public boolean isWaiting() {
    return waiting;
  }
}
