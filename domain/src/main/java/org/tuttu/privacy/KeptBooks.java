package org.tuttu.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.SignedIn;

/** What the law wants kept of a customer, and what stands against forgetting them. Whoever calls this may see that customer. */
@ApplicationScoped
@SignedIn
public class KeptBooks {

  @Inject
  DataKinds kinds;

  /** Empty when there is nothing, or nothing any more. */
  public Optional<LocalDate> keptUntil(long customerId) {
    return kinds.booksKeptUntil(kinds.parts().stream().flatMap(part -> part.newestInBooks(customerId).stream()).max(Comparator.naturalOrder()));
  }

  /** Keys of errors; none when nothing does. */
  List<String> obstacles(long customerId) {
    return kinds.parts().stream().flatMap(part -> part.obstacles(customerId).stream()).toList();
  }

  /** By which copies are found. */
  List<String> words(long customerId) {
    return kinds.parts().stream().flatMap(part -> part.words(customerId).stream()).distinct().toList();
  }
}
