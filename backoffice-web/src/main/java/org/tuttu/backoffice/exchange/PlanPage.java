package org.tuttu.backoffice.exchange;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.CustomerField;
import org.tuttu.exchange.ImportPlan;
import org.tuttu.exchange.Imports;
import org.tuttu.exchange.KnownBy;
import org.tuttu.exchange.Reason;
import org.tuttu.exchange.TextForm;
import org.tuttu.exchange.WhenKnown;
import org.tuttu.shared.Language;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.page.PageAddress;

/** How a file is to be read and brought in. */
@Named
@ViewScoped(saveInViewState = true)
public class PlanPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;
  private static final String TAB = "TAB";

  @Inject Imports imports;
  @Inject Wording wording;
  private String number;
  private long version;
  private String file;
  private String charset;
  private String delimiter;
  private KnownBy knownBy;
  private WhenKnown whenKnown;
  private Language language;
  private String country;
  private String fault = "";
  private List<PlanColumn> columns = List.of();

  public void load() {
    var details = imports.details(number == null ? "" : number);
    var plan = details.plan();
    version = details.version();
    file = details.fileName();
    charset = plan.form().charset().name();
    delimiter = plan.form().delimiter() == '\t' ? TAB : String.valueOf(plan.form().delimiter());
    knownBy = plan.knownBy();
    whenKnown = plan.whenKnown();
    language = plan.usualLanguage();
    country = plan.usualCountry();
    showColumns(plan.fields());
  }

  private void showColumns(List<CustomerField> fields) {
    fault = "";
    columns = List.of();
    try {
      var rows = imports.firstRows(number);
      var heading = rows.isEmpty() ? List.<String>of() : rows.get(0);
      var shown = new ArrayList<PlanColumn>();
      for (var i = 0; i < heading.size(); i++) {
        var at = i;
        var first = rows.stream().skip(1).filter(row -> at < row.size() && !row.get(at).isBlank()).limit(SHOWN).map(row -> row.get(at))
            .collect(Collectors.joining(" · "));
        shown.add(new PlanColumn(heading.get(i), i < fields.size() ? fields.get(i) : null, first));
      }
      columns = shown;
    } catch (RuleViolated unreadable) {
      fault = ImportView.text(new Reason(unreadable.code(), unreadable.args().stream().map(String::valueOf).toList()), wording);
    }
  }

  /** Shows the columns as they are when the text is read like this. */
  public String readAgain() {
    List<CustomerField> suggested;
    try {
      suggested = imports.suggestedFields(number, form());
    } catch (RuleViolated unreadable) {
      suggested = List.of();
    }
    imports.plan(number, version, new ImportPlan(form(), suggested, knownBy, whenKnown, language, country));
    return PageAddress.of("/imports/plan").with("number", number).redirect();
  }

  public String check() {
    var fields = columns.stream().map(PlanColumn::chosen).collect(Collectors.toCollection(ArrayList::new));
    imports.planAndCheck(number, version, new ImportPlan(form(), fields, knownBy, whenKnown, language, country));
    return PageAddress.of("/imports/import").with("number", number).redirect();
  }

  private TextForm form() {
    return new TextForm(Charset.forName(charset), delimiter.equals(TAB) ? '\t' : delimiter.charAt(0));
  }

  public List<SelectItem> getCharsets() {
    return TextForm.CHARSETS.stream().map(name -> new SelectItem(name, name)).toList();
  }

  public List<SelectItem> getDelimiters() {
    return List.of(new SelectItem(",", wording.text("page.plan.comma")), new SelectItem(";", wording.text("page.plan.semicolon")),
        new SelectItem(TAB, wording.text("page.plan.tab")), new SelectItem("|", wording.text("page.plan.bar")));
  }

  public List<PlanColumn> getColumns() {
    return columns;
  }

  /** Why the file cannot be read like this; empty when it can. */
  public String getFault() {
    return fault;
  }

  public String getFile() {
    return file;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCharset() {
    return charset;
  }

  public void setCharset(String charset) {
    this.charset = charset;
  }

  public String getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(String delimiter) {
    this.delimiter = delimiter;
  }

  public KnownBy getKnownBy() {
    return knownBy;
  }

  public void setKnownBy(KnownBy knownBy) {
    this.knownBy = knownBy;
  }

  public WhenKnown getWhenKnown() {
    return whenKnown;
  }

  public void setWhenKnown(WhenKnown whenKnown) {
    this.whenKnown = whenKnown;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
