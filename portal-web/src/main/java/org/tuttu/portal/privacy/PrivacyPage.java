package org.tuttu.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.portal.PortalTexts;
import org.tuttu.privacy.selfservice.DataKindRow;
import org.tuttu.privacy.selfservice.KeptFrom;
import org.tuttu.privacy.selfservice.MyPrivacy;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** What is stored about the customer, why, on what ground and for how long. */
@Named
@RequestScoped
public class PrivacyPage {
  private static final int YEAR = 12;

  @Inject MyPrivacy privacy;
  @Inject PortalTexts texts;
  @Inject Formats formats;
  @Inject Look look;
  private List<KindView> kinds;

  /** A kind of data, ready to print. */
  public record KindView(String what, String why, String basis, String kept) {}

  public void load() {
    kinds = privacy.kinds(Language.of(look.getLanguage()).orElseThrow()).stream().map(kind -> new KindView(kind.what(), kind.why(),
        formats.name(kind.basis()), kept(kind))).toList();
  }

  private String kept(DataKindRow kind) {
    if (kind.keptFrom() == KeptFrom.RELATIONSHIP) {
      return texts.text("page.privacy.kept.relationship");
    }
    var years = kind.keptMonths() % YEAR == 0;
    var span = texts.text(years ? "page.privacy.years" : "page.privacy.months", years ? kind.keptMonths() / YEAR : kind.keptMonths());
    return texts.text(kind.keptFrom() == KeptFrom.YEAR_END ? "page.privacy.kept.year-end" : "page.privacy.kept.record", span);
  }

  public List<KindView> getKinds() {
    return kinds;
  }
}
