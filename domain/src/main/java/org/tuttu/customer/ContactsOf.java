package org.tuttu.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tuttu.shared.NameOrder;
import org.tuttu.shared.NotFound;

/** The people at one organisation, each looked up by itself: there may be thousands. */
final class ContactsOf {

  private final EntityManager em;
  private final Customer customer;

  ContactsOf(EntityManager em, Customer customer) {
    this.em = em;
    this.customer = customer;
  }

  Contact contact(long id) {
    return em.createQuery("select c from Contact c where c.id = :id and c.customer = :customer", Contact.class)
        .setParameter("id", id).setParameter("customer", customer)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("contact", id));
  }

  /** Adds a person; one with the same name and e-mail address is not added again. */
  Contact add(ContactInput input) {
    Contact added = new Contact(customer, input);
    for (Object id : called(added.name())) {
      Contact other = em.find(Contact.class, ((Number) id).longValue());
      if (other.isSameAs(added)) {
        return other;
      }
    }
    em.persist(added);
    return added;
  }

  /** By the index of names. */
  private List<?> called(String name) {
    return em.createNativeQuery("select id from contacts where customer_id = ? and " + NameOrder.of("name") + " = searchable(?) and name = ? order by id")
        .setParameter(1, customer.id()).setParameter(2, name).setParameter(3, name).getResultList();
  }
}
