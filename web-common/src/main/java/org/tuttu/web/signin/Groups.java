package org.tuttu.web.signin;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.identity.Role;

/** Roles as Keycloak and web.xml write them. */
final class Groups {

  private static final Map<Role, String> NAMES = new EnumMap<>(Role.class);

  static {
    for (Role role : Role.values()) {
      NAMES.put(role, role.name().toLowerCase(Locale.ROOT));
    }
  }

  private Groups() {}

  static String of(Role role) {
    return NAMES.get(role);
  }

  static Set<String> of(Set<Role> roles) {
    return roles.stream().map(NAMES::get).collect(Collectors.toUnmodifiableSet());
  }
}
