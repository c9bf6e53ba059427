package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tuttu.shared.Country;
import org.tuttu.shared.Line;

/**
 * An address as a form gives it.
 *
 * @param recipient a name above the street; blank for the customer's own
 * @param validFrom the first day; null for today
 */
public record AddressInput(
    @NotNull AddressKind kind,
    @Line @Size(max = 200) String recipient,
    @NotBlank @Line @Size(max = 200) String street,
    @Line @Size(max = 200) String street2,
    @Line @Size(max = 20) String postalCode,
    @NotBlank @Line @Size(max = 100) String city,
    @NotBlank @Country String country,
    LocalDate validFrom) {}
