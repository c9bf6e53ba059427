package org.tuttu.exchange;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Follows the imports that its node works on. */
@Singleton
@TransactionManagement(BEAN)
public class SearchIndexTimer {

  @Inject
  SystemWork system;

  @Inject
  ImportSearchIndex index;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void enter() {
    system.untilDone("Entering customers in the search's index", index::enter);
  }
}
