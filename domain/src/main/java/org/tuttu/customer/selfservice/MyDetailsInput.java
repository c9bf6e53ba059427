package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Language;
import org.tuttu.shared.Line;

/**
 * What a customer may propose about itself. A person has a given and a family name, an organisation a name and a business id; what is not theirs
 * is left out.
 */
public record MyDetailsInput(
    @Line @Size(max = 200) String name,
    @Line @Size(max = 100) String givenName,
    @Line @Size(max = 100) String familyName,
    @Line @Size(max = 30) String businessId,
    @NotNull Language language) {}
