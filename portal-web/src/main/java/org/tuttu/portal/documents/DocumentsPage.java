package org.tuttu.portal.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.documents.selfservice.MyDocuments;
import org.tuttu.portal.Address;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** All documents in one place, the newest first; looked for by title or number. */
@Named
@RequestScoped
public class DocumentsPage {
  @Inject MyDocuments documents;
  @Inject Formats formats;
  @Inject Look look;
  private String q;
  private String kind;
  private String after;
  private List<DocumentView> rows;
  private String next;

  /** A kind to choose. */
  public record Choice(String code, String name, boolean chosen) {}

  public void load() {
    var page = documents.list(chosen(), q, PageRequest.after(after));
    rows = page.rows().stream().map(document -> DocumentView.of(document, formats, look.getZone())).toList();
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
  }

  /** Any other word means all. */
  private DocumentKind chosen() {
    return Arrays.stream(DocumentKind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
  }

  public List<Choice> getKinds() {
    return Arrays.stream(DocumentKind.values()).map(each -> new Choice(each.name(), formats.name(each), each.name().equals(kind))).toList();
  }

  /** Whether only some are asked for. */
  public boolean isFiltered() {
    return chosen() != null || q != null && !q.isBlank();
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  private Address here() {
    return Address.of("/documents/documents").and("q", q).and("kind", kind);
  }

  public List<DocumentView> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
