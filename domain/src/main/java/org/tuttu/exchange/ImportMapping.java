package org.tuttu.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What staff once said of a file, to be said of others like it. */
@Entity
@Table(name = "import_mappings")
public class ImportMapping {

  private static final String BETWEEN = "\u001f";

  @Id
  @GeneratedValue(generator = "import_mappings_seq")
  @SequenceGenerator(name = "import_mappings_seq", sequenceName = "import_mappings_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  private String name;

  private String headings;

  private String plan;

  @Column(name = "saved_by_name")
  private String savedByName;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected ImportMapping() {}

  ImportMapping(String name) {
    this.name = name;
  }

  void save(List<String> ofFile, ImportPlan said, String by, Instant at) {
    headings = joined(ofFile);
    plan = PlanTexts.of(said);
    savedByName = by;
    savedAt = at;
  }

  /**
   * What it says of another file: columns are found by their headings.
   *
   * @param read how the file itself is read
   */
  ImportPlan planFor(List<String> ofFile, TextForm read) {
    ImportPlan said = PlanTexts.read(plan);
    List<String> known = new ArrayList<>(List.of(headings.split(BETWEEN, -1)));
    List<ImportColumn> columns = new ArrayList<>();
    for (String heading : ofFile) {
      int at = known.indexOf(plain(heading));
      columns.add(at < 0 || at >= said.columns().size() ? ImportColumn.LEFT_OUT : said.columns().get(at));
      if (at >= 0) {
        known.set(at, null);
      }
    }
    return new ImportPlan(said.kind(), read, said.cells(), columns, said.key(), said.whenKnown(), said.usual(), said.orders());
  }

  /** Headings as they are kept, and found again. */
  static String joined(List<String> headings) {
    return String.join(BETWEEN, headings.stream().map(ImportMapping::plain).toList());
  }

  private static String plain(String heading) {
    return heading.strip().replace(BETWEEN, " ");
  }
}
