package org.tuttu.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks whether Keycloak is to be told something. */
@Dependent
class KeycloakNewsRoutine {

  @Produces
  Routine news(KeycloakNews news) {
    return new Routine("Telling Keycloak", Duration.ofSeconds(5), news::tellNext);
  }
}
