package org.tuttu.backoffice.exchange;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.ImportColumn;
import org.tuttu.exchange.ImportMappings;
import org.tuttu.exchange.ImportPlan;
import org.tuttu.exchange.Imports;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** How a file is to be read and brought in. */
@Named
@ViewScoped(saveInViewState = true)
public class PlanPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  @Inject Imports imports;
  @Inject ImportMappings mappings;
  @Inject Wording wording;
  @Inject Formats formats;
  @Inject Notices notices;
  private String number;
  private long version;
  private String file;
  private PlanForm form = new PlanForm();
  private String fault = "";
  private String mapping;
  private String newMapping;
  private List<PlanColumn> columns = List.of();
  private transient PlanPreview preview;

  public void load() {
    var details = imports.details(number == null ? "" : number);
    version = details.version();
    file = details.fileName();
    form = PlanForm.of(details.plan());
    showColumns(details.plan());
  }

  private void showColumns(ImportPlan plan) {
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
        shown.add(new PlanColumn(heading.get(i), i < plan.columns().size() ? plan.columns().get(i) : ImportColumn.LEFT_OUT, first));
      }
      columns = shown;
    } catch (RuleViolated unreadable) {
      fault = text(unreadable);
    }
  }

  private String text(RuleViolated refusal) {
    return ImportView.text(Reason.of(refusal), wording);
  }

  /** What would become of the first rows as it was said last. */
  public void look() {
    try {
      preview = PlanPreview.of(imports.preview(number), formats, wording);
    } catch (RuleViolated unsaid) {
      preview = PlanPreview.none(text(unsaid));
    }
  }

  /** Shows the columns as they are when the file is read like this. */
  public String readAgain() {
    imports.readOtherwise(number, version, form.getKind(), form.text(), form.cells());
    return here();
  }

  /** Says what was said of another file before. */
  public String useMapping() {
    if (mapping != null && !mapping.isEmpty()) {
      mappings.use(mapping, number, version);
    }
    return here();
  }

  public String removeMapping() {
    if (mapping != null && !mapping.isEmpty()) {
      mappings.remove(mapping);
    }
    return here();
  }

  public String keepMapping() {
    imports.plan(number, version, form.plan(columns));
    version = imports.details(number).version();
    mappings.save(newMapping, number);
    return here();
  }

  private String here() {
    return PageAddress.of("/imports/plan").with("number", number).redirect();
  }

  /** Keeps what was said, and shows what would become of the first rows. */
  public String preview() {
    if (isOtherKind()) {
      return readAnew();
    }
    imports.plan(number, version, form.plan(columns));
    return here();
  }

  public String check() {
    if (isOtherKind()) {
      return readAnew();
    }
    imports.planAndCheck(number, version, form.plan(columns));
    return PageAddress.of("/imports/import").with("number", number).redirect();
  }

  /** Whether somebody chose another kind, and the columns are still those of the one before. */
  private boolean isOtherKind() {
    return form.getKind() != imports.details(number).plan().kind();
  }

  private String readAnew() {
    notices.say("page.plan.read-anew");
    return readAgain();
  }

  /** By their names: an empty one is a column that is left out. */
  public List<SelectItem> getFields() {
    return form.getKind().fields().stream().map(field -> new SelectItem(field.name(), formats.name(field))).toList();
  }

  public List<SelectItem> getKeys() {
    return form.getKind().keys().stream().map(key -> new SelectItem(key, formats.name(key))).toList();
  }

  public List<SelectItem> getWhenKnown() {
    return form.getKind().choices().stream().map(what -> new SelectItem(what, formats.name(what))).toList();
  }

  public List<SelectItem> getMappings() {
    return mappings.names().stream().map(name -> new SelectItem(name, name)).toList();
  }

  public String getMapping() {
    return mapping;
  }

  public void setMapping(String mapping) {
    this.mapping = mapping;
  }

  public String getNewMapping() {
    return newMapping;
  }

  public void setNewMapping(String newMapping) {
    this.newMapping = newMapping;
  }

  public PlanForm getForm() {
    return form;
  }

  public PlanPreview getPreview() {
    return preview;
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
}
