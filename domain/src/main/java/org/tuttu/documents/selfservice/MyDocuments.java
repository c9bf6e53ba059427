package org.tuttu.documents.selfservice;

import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tuttu.customer.DocumentSource;
import org.tuttu.customer.DocumentSource.Question;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** All documents of the current customer in one list, whatever they are made of. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(VIEW_ACCOUNT)
public class MyDocuments {

  private static final int LONGEST = 200;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Instance<DocumentSource> sources;

  @Inject
  KeptFiles files;

  @Inject
  CurrentCustomer me;

  /**
   * The newest first, of those kinds that the caller may see; one statement for each source that has the kind.
   *
   * @param kind  null for all
   * @param words what title or number has; null or blank for anything
   */
  public PageOf<DocumentRow> list(DocumentKind kind, String words, PageRequest page) {
    DocumentCursor cursor = DocumentCursor.of(page.after());
    String asked = words == null || words.isBlank() ? null : words.strip().substring(0, Math.min(LONGEST, words.strip().length())).toLowerCase(Locale.ROOT);
    List<Found> found = new ArrayList<>();
    for (DocumentSource source : sorted()) {
      if ((kind == null || source.kinds().contains(kind)) && me.may(source.permission())) {
        String name = name(source);
        source.find(new Question(me.id(), me.accounts(source.permission()), kind, asked, cursor.at(), cursor.idFor(name), page.size() + 1))
            .forEach(row -> found.add(new Found(name, row)));
      }
    }
    found.sort(Found.NEWEST_FIRST);
    PageOf<Found> shown = PageOf.of(found, page, each -> new DocumentCursor(each.row().at(), each.source(), each.row().id()));
    return new PageOf<>(shown.rows().stream().map(Found::row).toList(), shown.next());
  }

  private List<DocumentSource> sorted() {
    return sources.stream().sorted(Comparator.comparing(MyDocuments::name)).toList();
  }

  /** The first of its kinds: no two sources have one in common. */
  private static String name(DocumentSource source) {
    return source.kinds().stream().sorted().findFirst().orElseThrow().name();
  }

  /** A row, and whose it is. */
  private record Found(String source, DocumentRow row) {

    static final Comparator<Found> NEWEST_FIRST = Comparator.comparing((Found each) -> each.row().at()).reversed().thenComparing(Found::source)
        .thenComparing(Comparator.comparing((Found each) -> each.row().id()).reversed());
  }

  /**
   * A document that staff share; one statement.
   *
   * @throws NotFound when the customer has no such document, or it was withdrawn
   */
  public KeptFile file(String number) {
    List<?> found = em.createNativeQuery("select " + KeptFile.COLUMNS + """
        \sfrom shared_documents d join files f on f.id = d.file_id where d.number = ? and d.customer_id = ? and d.withdrawn_at is null""")
        .setParameter(1, number).setParameter(2, me.id()).getResultList();
    return found.stream().findFirst().map(row -> KeptFile.of((Object[]) row, 0)).orElseThrow(() -> new NotFound("document", number));
  }

  /** Writes the content of one of {@link #file}. */
  public void write(KeptFile file, OutputStream to) throws IOException {
    files.write(file.id(), to);
  }
}
