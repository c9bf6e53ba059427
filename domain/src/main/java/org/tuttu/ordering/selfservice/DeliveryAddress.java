package org.tuttu.ordering.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Where an order goes, as it was when it was placed.
 *
 * @param country ISO 3166-1, two letters
 */
public record DeliveryAddress(
    @Size(max = 200) String recipient,
    @NotBlank @Size(max = 200) String street,
    @Size(max = 200) String street2,
    @Size(max = 20) String postalCode,
    @NotBlank @Size(max = 100) String city,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country) implements Serializable {}
