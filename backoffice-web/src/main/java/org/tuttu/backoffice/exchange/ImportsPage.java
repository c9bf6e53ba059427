package org.tuttu.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.exchange.ImportKind;
import org.tuttu.shared.Texts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** All imports, and where a new one begins. */
@Named
@RequestScoped
public class ImportsPage {
  private static final String HERE = "/imports/imports";

  @Inject ListViews lists;
  @Inject Formats formats;
  @Inject Wording wording;
  private String problem;
  private ListView list;

  /** A list that can be taken out as a file. */
  public record ListToTake(String name, List<FileToTake> files) {}

  /** One of its forms. */
  public record FileToTake(String form, String label, String href) {}

  public void load() {
    var state = lists.state("imports");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public List<ListToTake> getLists() {
    return Arrays.stream(ImportKind.values())
        .map(kind -> new ListToTake(formats.name(kind), List.of(file(kind, "csv"), file(kind, "xlsx")))).toList();
  }

  private FileToTake file(ImportKind kind, String form) {
    var name = form.toUpperCase(Locale.ROOT);
    return new FileToTake(name, formats.name(kind) + ": " + name, PageAddress.of("/imports/export").with("kind", kind.name()).with("form", form).toString());
  }

  public ListView getList() {
    return list;
  }

  /** Why a file was not taken; empty when none was refused. */
  public String getProblemText() {
    return problem == null ? "" : Texts.find(wording.locale(), "error.import." + problem).orElse("");
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}
