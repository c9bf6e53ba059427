package org.tuttu.customer;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A customer among those that a search found.
 *
 * @param city  of the first address that is valid; null for none
 * @param phone the preferred one, as people write it; null for none
 */
public record CustomerRow(String number, String name, String city, String phone) {

  private static final String ROWS = """
      select c.id, c.number, c.name,
        (select a.city from addresses a where a.customer_id = c.id and a.valid_until is null order by a.id limit 1),
        (select p.value from contact_points p where p.customer_id = c.id and p.kind = 'PHONE' order by p.preferred desc, p.id limit 1)
      from customers c where c.id = any(cast(string_to_array(?, ' ') as bigint[]))""";

  /** In the matches' order; one statement, or none for none. */
  static List<CustomerRow> these(EntityManager em, List<CustomerMatch> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    String ids = matches.stream().map(match -> String.valueOf(match.id())).collect(Collectors.joining(" "));
    Map<Long, CustomerRow> rows = new HashMap<>();
    for (Object found : em.createNativeQuery(ROWS).setParameter(1, ids).getResultList()) {
      Object[] row = (Object[]) found;
      String phone = (String) row[4];
      rows.put(((Number) row[0]).longValue(),
          new CustomerRow((String) row[1], (String) row[2], (String) row[3], phone == null ? null : Phone.ofE164(phone).toString()));
    }
    return matches.stream().map(match -> rows.get(match.id())).filter(Objects::nonNull).toList();
  }
}
