package org.tuttu.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.shared.Country;
import org.tuttu.shared.Language;
import org.tuttu.shared.Line;

/**
 * A customer as staff's form gives it. A person has a given or a family name, and no business id; an organisation a name.
 *
 * @param country whose telephone numbers and addresses are meant when none is said; may be blank
 */
public record CustomerInput(
    @NotNull CustomerKind kind,
    @NotNull CustomerStage stage,
    @Line @Size(max = 200) String name,
    @Line @Size(max = 100) String givenName,
    @Line @Size(max = 100) String familyName,
    @Line @Size(max = 30) String businessId,
    @NotNull Language language,
    @Country String country) {

  /** A person who becomes a customer. */
  public static CustomerInput person(String givenName, String familyName, Language language, String country) {
    return new CustomerInput(CustomerKind.PERSON, CustomerStage.CUSTOMER, null, givenName, familyName, null, language, country);
  }

  /** An organisation that becomes a customer. */
  public static CustomerInput organisation(String name, String businessId, Language language, String country) {
    return new CustomerInput(CustomerKind.ORGANISATION, CustomerStage.CUSTOMER, name, null, null, businessId, language, country);
  }

  static CustomerInput of(FieldValues values) {
    return new CustomerInput(
        CustomerKind.valueOf(values.get("kind")), CustomerStage.valueOf(values.get("stage")), values.get("name"), values.get("givenName"),
        values.get("familyName"), values.get("businessId"), Language.of(values.get("language")).orElseThrow(), values.get("country"));
  }

  FieldValues values() {
    return FieldValues.none().with("kind", kind).with("stage", stage).with("name", FieldValues.text(name))
        .with("givenName", FieldValues.text(givenName)).with("familyName", FieldValues.text(familyName))
        .with("businessId", FieldValues.text(businessId)).with("language", language.code()).with("country", FieldValues.text(country));
  }
}
