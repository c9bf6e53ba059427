package org.tuttu.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/** What staff shared with a customer: a copy, which goes with the customer. What arose of invoices and orders is made anew of these when it is asked for. */
@ApplicationScoped
@SystemOnly
@Transactional
public class DocumentData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "documents";
  }

  @Override
  public List<Listing> listings() {
    return List.of(new Listing("interactions", "documents", """
        select d.number, d.kind as "kind.DocumentKind", d.title as name, f.name as file, case when d.withdrawn_at is null then f.id end as content, d.dated_on as day, d.shared_at as at
        from shared_documents d join files f on f.id = d.file_id where d.customer_id = :customer order by d.id"""));
  }

  @Override
  public Step erase(Person person) {
    Erasing.run(em, person, """
        with gone as (delete from shared_documents where customer_id = :customer returning file_id) delete from files where id in (select file_id from gone)""");
    return Step.DONE;
  }

  /** What is shared is the customer's; its title may name somebody. */
  @Override
  public Step eraseOne(Person person) {
    Erasing.run(em, person, """
        update shared_documents set title = regexp_replace(title, :named, '–', 'gi'), version = version + 1 where customer_id = :customer and title ~* :named""");
    return Step.DONE;
  }
}
