package org.tuttu.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.ImportListRow;
import org.tuttu.exchange.Imports;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Texts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** All imports, and where a new one begins. */
@Named
@RequestScoped
public class ImportsPage {
  private static final String HERE = "/imports/imports";

  @Inject Imports imports;
  @Inject Formats formats;
  @Inject Wording wording;
  private String after;
  private String problem;
  private String next;
  private List<Row> rows = List.of();

  /** An import, ready to print. */
  public record Row(String number, String href, String kind, String file, String status, String tone, String created, String changed, String refused, String by, String at) {}

  /** A list that can be taken out as a file. */
  public record ListToTake(String name, List<FileToTake> files) {}

  /** One of its forms. */
  public record FileToTake(String form, String label, String href) {}

  public void load() {
    var page = imports.list(PageRequest.after(after));
    rows = page.rows().stream().map(this::row).toList();
    next = page.hasNext() ? PageAddress.of(HERE).with("after", page.next()).toString() : null;
  }

  private Row row(ImportListRow row) {
    return new Row(row.number(), PageAddress.of("/imports/import").with("number", row.number()).toString(), formats.name(row.kind()), row.fileName(), formats.name(row.status()),
        Tones.of(row.status()), formats.number(row.counts().created()), formats.number(row.counts().changed()), formats.number(row.counts().refused()),
        row.uploadedBy(), formats.dateTime(row.uploadedAt()));
  }

  public List<ListToTake> getLists() {
    return Arrays.stream(ImportKind.values())
        .map(kind -> new ListToTake(formats.name(kind), List.of(file(kind, "csv"), file(kind, "xlsx")))).toList();
  }

  private FileToTake file(ImportKind kind, String form) {
    var name = form.toUpperCase(Locale.ROOT);
    return new FileToTake(name, formats.name(kind) + ": " + name, PageAddress.of("/imports/export").with("kind", kind.name()).with("form", form).toString());
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : HERE;
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

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
