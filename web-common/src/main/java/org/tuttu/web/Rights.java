package org.tuttu.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.CustomerRight;
import org.tuttu.web.page.Formats;

/** The rights that somebody can have for a customer, to choose from. */
@Named
@RequestScoped
public class Rights {
  @Inject Formats formats;

  /** A right to choose. */
  public record Choice(String code, String name) {}

  /** For all accounts. */
  public List<Choice> getAll() {
    return choices(CustomerRight.values());
  }

  /** For a single account. */
  public List<Choice> getByAccount() {
    return choices(AccountRight.values());
  }

  private List<Choice> choices(Enum<?>[] rights) {
    return Stream.of(rights).map(right -> new Choice(right.name(), formats.name(right))).toList();
  }
}
