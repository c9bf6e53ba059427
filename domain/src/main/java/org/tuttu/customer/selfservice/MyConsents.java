package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tuttu.customer.ConsentBook;
import org.tuttu.customer.ConsentInput;
import org.tuttu.customer.ConsentSource;
import org.tuttu.customer.Consents;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What the current customer agreed to be contacted about. */
@ApplicationScoped
@Transactional
@CustomerMay(VIEW_ACCOUNT)
public class MyConsents {

  @Inject
  ConsentBook book;

  @Inject
  Consents consents;

  @Inject
  CurrentCustomer me;

  /** What counts now, for each purpose and channel of which something was said. */
  public List<ConsentRow> current() {
    return book.current(me.id());
  }

  public PageOf<ConsentRow> history(PageRequest page) {
    return book.history(me.id(), page);
  }

  /** @param key given by the form: the same submission twice is one */
  @CustomerMay(PROPOSE_CHANGES)
  public void say(@NotBlank String key, @NotNull ConsentPurpose purpose, @NotNull ConsentChannel channel, boolean given) {
    consents.sayMine(new ConsentInput(key, purpose, channel, given, ConsentSource.PORTAL, null));
  }
}
