package org.tuttu.backoffice.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.privacy.DataKindInput;
import org.tuttu.privacy.DataKindVersions;
import org.tuttu.privacy.KindWords;
import org.tuttu.privacy.selfservice.KeptFrom;
import org.tuttu.privacy.selfservice.LegalBasis;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;

/** What customers are told about one kind of data: on what ground and how long it is kept, and in which words. */
@Named
@ViewScoped(saveInViewState = true)
public class KindPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject DataKindVersions kinds;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Conflict conflict;
  @Inject Look look;
  private String name;
  private String title;
  private long version;
  private LegalBasis basis;
  private Integer keptMonths;
  private boolean counted;
  private ArrayList<KindWordsForm> words;
  private ArrayList<EarlierView> earlier;

  /** A version before, ready to print. */
  public record EarlierView(String version, String basis, String kept, String ended, String by) implements Serializable {}

  public void load() {
    var details = kinds.details(name);
    version = details.version();
    basis = details.basis();
    keptMonths = details.keptMonths();
    counted = details.keptFrom() != KeptFrom.RELATIONSHIP;
    words = new ArrayList<>();
    details.usual().forEach((language, usual) -> words.add(new KindWordsForm(language, wording.language(language), usual, details.words().get(language))));
    var mine = Language.of(look.getLanguage()).orElseThrow();
    var said = details.words().get(mine);
    title = said == null || said.what() == null ? details.usual().get(mine).what() : said.what();
    earlier = new ArrayList<>(details.earlier().stream().map(each -> new EarlierView(formats.number(each.version()), formats.name(each.basis()),
        KindsPage.kept(each.keptMonths(), wording), formats.dateTime(each.endedAt()), each.endedBy())).toList());
  }

  /** After a conflict the page shows what stands now, beside what was wanted. */
  public void refresh() {
    if (conflict.isFound()) {
      load();
    }
  }

  public String save() {
    Map<Language, KindWords> said = new EnumMap<>(Language.class);
    words.forEach(each -> said.put(each.language(), each.words()));
    kinds.change(name, version, new DataKindInput(basis, counted ? keptMonths : null, said));
    notices.say("page.kind.saved");
    return "/privacy/kind?faces-redirect=true&name=" + name;
  }

  public List<LegalBasis> getBases() {
    return List.of(LegalBasis.values());
  }

  /** Whether a manager says how long it is kept. */
  public boolean isCounted() {
    return counted;
  }

  public String getTitle() {
    return title;
  }

  public List<KindWordsForm> getWords() {
    return words;
  }

  public List<EarlierView> getEarlier() {
    return earlier;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LegalBasis getBasis() {
    return basis;
  }

  public void setBasis(LegalBasis basis) {
    this.basis = basis;
  }

  public Integer getKeptMonths() {
    return keptMonths;
  }

  public void setKeptMonths(Integer keptMonths) {
    this.keptMonths = keptMonths;
  }
}
