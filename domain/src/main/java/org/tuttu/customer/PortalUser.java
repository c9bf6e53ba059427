package org.tuttu.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tuttu.customer.selfservice.Preferences;
import org.tuttu.shared.Language;

/** A Keycloak user who has signed in to the portal, with what they chose; the sign-in writes the row. */
@Entity
@Table(name = "portal_users")
public class PortalUser {

  @Id
  private String subject;

  @Version
  private long version;

  private String name;
  private String email;
  private Language language;

  private boolean blocked;

  @Column(name = "keycloak_due_at")
  private Instant keycloakDueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PortalUser() {}

  public String subject() {
    return subject;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public Language language() {
    return language;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public Preferences preferences() {
    return new Preferences(language);
  }

  public void choose(Preferences chosen) {
    language = chosen.language();
  }

  /** Blocks or unblocks, here and now; Keycloak is to be told. */
  void block(boolean block, Instant now) {
    if (blocked != block) {
      blocked = block;
      keycloakDueAt = now;
    }
  }
}
