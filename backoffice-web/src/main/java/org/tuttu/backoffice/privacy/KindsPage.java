package org.tuttu.backoffice.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.privacy.DataKindVersions;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** The kinds of data that are stored, as customers read of them. */
@Named
@RequestScoped
public class KindsPage {
  @Inject DataKindVersions kinds;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Look look;
  private List<KindView> rows;

  /** A kind of data, ready to print. */
  public record KindView(String name, String what, String basis, String kept) {}

  public void load() {
    rows = kinds.all(Language.of(look.getLanguage()).orElseThrow()).stream()
        .map(kind -> new KindView(kind.name(), kind.what(), formats.name(kind.basis()), kept(kind.keptMonths(), wording))).toList();
  }

  static String kept(Integer months, Wording wording) {
    return months == null ? wording.text("page.kinds.relationship") : wording.text("page.kinds.months", months);
  }

  public List<KindView> getRows() {
    return rows;
  }
}
