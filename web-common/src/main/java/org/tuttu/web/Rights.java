package org.tuttu.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.identity.CustomerRight;
import org.tuttu.web.page.Formats;

/** The rights that somebody can have for a customer, to choose from. */
@Named
@RequestScoped
public class Rights {
  @Inject Formats formats;

  /** A right to choose. */
  public record Choice(String code, String name) {}

  public List<Choice> getAll() {
    return Stream.of(CustomerRight.values()).filter(right -> right != CustomerRight.PER_ACCOUNT).map(right -> new Choice(right.name(), formats.name(right))).toList();
  }

  /** The right of that name; null for a name that none has, which the domain then refuses. */
  public CustomerRight of(String code) {
    return Stream.of(CustomerRight.values()).filter(right -> right.name().equals(code)).findFirst().orElse(null);
  }
}
