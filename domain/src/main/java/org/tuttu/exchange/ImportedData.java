package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/**
 * The files that staff brought in, while they are kept so that they can be undone. A file in which somebody stands is removed with all its rows, as it would be some weeks later anyhow;
 * what it brought in stays.
 */
@ApplicationScoped
@SystemOnly
@Transactional
public class ImportedData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "imports";
  }

  /** A copy of what was brought in is in the other listings. */
  @Override
  public List<Listing> listings() {
    return List.of();
  }

  /** One import at a time; one that is at work is waited for. */
  @Override
  public Step erase(Person person) {
    List<?> found = em.createNativeQuery("""
        select i.id, i.status in ('CHECKING', 'RUNNING', 'UNDOING') from imports i where not i.purged and exists (
          select 1 from import_rows r where r.import_id = i.id and exists (
            select 1 from unnest(string_to_array(?, chr(31))) word where position(word in lower(replace(r.cells, chr(31), ' '))) > 0))
        order by i.id limit 1 for update of i""").setParameter(1, Erasing.joined(person.words())).getResultList();
    if (person.words().isEmpty() || found.isEmpty()) {
      return Step.DONE;
    }
    Object[] row = (Object[]) found.get(0);
    if ((Boolean) row[1]) {
      return Step.LATER;
    }
    for (String table : ImportPurge.TABLES) {
      em.createNativeQuery("delete from " + table + " where import_id = ?").setParameter(1, row[0]).executeUpdate();
    }
    em.find(Import.class, ((Number) row[0]).longValue()).purge();
    return Step.MORE;
  }

  @Override
  public Step eraseOne(Person person) {
    return erase(person);
  }
}
