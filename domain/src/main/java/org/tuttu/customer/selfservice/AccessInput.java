package org.tuttu.customer.selfservice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tuttu.identity.CustomerRight;

/** What somebody is to be allowed: a right for all accounts, and what stands in its place for single ones; an owner's are not asked for. */
public record AccessInput(@NotNull CustomerRight right, @NotNull @Size(max = 100) List<@Valid @NotNull AccountAccess> accounts) {

  /** The same for all accounts. */
  public static AccessInput toAll(CustomerRight right) {
    return new AccessInput(right, List.of());
  }
}
